package io.probity.core.journal.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.probity.core.journal.state.SimulatedLog.Row;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A batch as it was formed.
 *
 * @param end the offset after the last record that was read
 */
record SimulatedAttempt(
    Kind kind, OpenAttempt rule, List<Row> rows, List<SimulatedCommand> commands, long end) {

  enum Kind {
    GENESIS,
    /** An empty head that settles what an earlier run left. */
    PAST,
    BATCH
  }

  private static final Instant MINUTE = Instant.parse("2026-03-02T09:14:00Z");
  private static final byte[] GENESIS = Genesis.KEY.getBytes(US_ASCII);

  static SimulatedAttempt genesis(Reading basis, UUID id) {
    byte[] entry = ("genesis of " + id.getMostSignificantBits()).getBytes(US_ASCII);
    return of(Kind.GENESIS, basis, id, List.of(new Row(GENESIS, entry, false)), List.of());
  }

  static SimulatedAttempt empty(Reading basis, UUID id) {
    return of(Kind.PAST, basis, id, List.of(), List.of());
  }

  static SimulatedAttempt batch(
      Reading basis, UUID id, List<SimulatedCommand> commands, SimulatedMemory memory) {
    List<Row> entries = new ArrayList<>();
    for (SimulatedCommand command : commands) {
      int end = memory.next(command.stream());
      int at = command.seq() == SimulatedCommand.AT_THE_END ? end : command.seq();
      byte[] entry = command.entry(at, id.getLeastSignificantBits());
      entries.add(new Row(new byte[] {(byte) command.stream()}, entry, false));
    }
    return of(Kind.BATCH, basis, id, entries, commands);
  }

  private static SimulatedAttempt of(
      Kind kind, Reading reading, UUID id, List<Row> entries, List<SimulatedCommand> commands) {
    ReaderPosition basis = reading.position();
    Frontier grown =
        basis.frontier().append(entries.stream().map(row -> Hash.leaf(row.bytes())).toList());
    String node = "n" + id.getMostSignificantBits();
    Head head =
        new Head(basis.headHash(), basis.size(), grown.size(), grown.root(), node, id, MINUTE);
    List<Row> rows = new ArrayList<>(entries);
    rows.add(new Row(null, head.encode(), false));
    return new SimulatedAttempt(kind, OpenAttempt.of(head), rows, commands, reading.nextOffset());
  }

  boolean holds(int command) {
    return commands.stream().anyMatch(own -> own.command() == command);
  }
}
