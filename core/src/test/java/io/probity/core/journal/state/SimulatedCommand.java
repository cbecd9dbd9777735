package io.probity.core.journal.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A caller's command as one node has decided it; a retry is decided anew and is another one of the
 * same command.
 */
final class SimulatedCommand {
  static final int AT_THE_END = -1;

  /** What its entry says. */
  record Said(int command, int id, int stream, int seq, long attempt) {}

  private final int command;
  private final int id;
  private final int stream;
  private final int seq;
  private boolean sent;

  SimulatedCommand(int command, int id, int stream, int seq) {
    this.command = command;
    this.id = id;
    this.stream = stream;
    this.seq = seq;
  }

  int command() {
    return command;
  }

  /** Of this decision. */
  int id() {
    return id;
  }

  int stream() {
    return stream;
  }

  /** Where it must stand in its stream; {@link #AT_THE_END} if anywhere. */
  int seq() {
    return seq;
  }

  boolean isSent() {
    return sent;
  }

  void markSent() {
    sent = true;
  }

  byte[] entry(int position, long attempt) {
    return (command + "/" + id + "/" + stream + "/" + position + "/" + attempt).getBytes(US_ASCII);
  }

  static Said read(byte[] entry) {
    String[] parts = new String(entry, US_ASCII).split("/", -1);
    return new Said(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Long.parseLong(parts[4]));
  }
}
