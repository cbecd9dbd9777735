package io.probity.core.journal.entries;

import java.time.Duration;
import java.util.List;

/**
 * What is committed and not yet indexed, in memory, in ledger order; bounded, and at its bound this
 * node takes no more commands and reads no further. Thread-safe.
 */
public interface Tail {

  /**
   * The batches that hold entries at or after this ledger index, in order, at least one and about
   * as many as hold this many entries; waits for the first.
   *
   * @return empty if none came within {@code patience}
   */
  List<CommittedBatch> from(long index, int entries, Duration patience) throws InterruptedException;

  /** Every entry below this index can be read from the index: it may leave the tail. */
  void indexed(long upTo);
}
