package io.probity.core.journal.commit;

import java.util.concurrent.atomic.LongAdder;

/** Counts what this node has committed since its start. Thread-safe. */
public final class CommitFigures {
  private final LongAdder batches = new LongAdder();
  private final LongAdder commands = new LongAdder();
  private final LongAdder entries = new LongAdder();
  private final LongAdder settlements = new LongAdder();

  void committed(int ofCommands, int ofEntries) {
    batches.increment();
    commands.add(ofCommands);
    entries.add(ofEntries);
  }

  void settled() {
    settlements.increment();
  }

  public long batches() {
    return batches.sum();
  }

  public long commands() {
    return commands.sum();
  }

  public long entries() {
    return entries.sum();
  }

  /** Empty heads that were appended to find out what became of an attempt. */
  public long settlements() {
    return settlements.sum();
  }
}
