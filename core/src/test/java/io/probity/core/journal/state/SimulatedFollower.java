package io.probity.core.journal.state;

import io.probity.core.journal.state.SimulatedLog.Row;
import io.probity.core.ledger.Batch;
import io.probity.core.ledger.ReaderPosition;
import java.util.Optional;

/** Reads the log up to the high watermark, at any time and in any portions. */
final class SimulatedFollower {

  /** Hears each record, with the batch if it is a valid head. */
  interface Listener {
    void heard(Row row, Optional<Batch> batch);
  }

  private final SimulatedLog log;
  private final Mutant mutant;
  private final Promises promises;
  private Reading rule;
  private long position;

  SimulatedFollower(SimulatedLog log, Mutant mutant, Promises promises) {
    this.log = log;
    this.mutant = mutant;
    this.promises = promises;
    this.rule = Reading.from(ReaderPosition.START, mutant);
  }

  Reading rule() {
    return rule;
  }

  void startAgain() {
    resume(ReaderPosition.START);
  }

  /** Where it last stood at a valid head, from the text that it keeps. */
  void resume() {
    resume(ReaderPosition.parse(rule.position().text()));
  }

  private void resume(ReaderPosition from) {
    rule = Reading.from(from, mutant);
    position = from.nextOffset();
  }

  /** Up to which offset all was read that is delivered. */
  long reached() {
    return mutant == Mutant.MARKERS_AWAITED ? rule.nextOffset() : position;
  }

  void follow(int records, Listener listener) {
    boolean careless = mutant == Mutant.READING_ABOVE_THE_HIGH_WATERMARK;
    long limit = careless ? log.end() : log.highWatermark();
    position = Math.min(position, limit);
    for (int i = 0; i < records && position < limit; i++) {
      Row row = log.row(position);
      if (!row.marker()) {
        read(position, row, listener);
      }
      position++;
    }
  }

  /** What was read before, as acknowledged, is passed over. */
  void read(long offset, Row row, Listener listener) {
    if (offset >= rule.nextOffset()) {
      Optional<Batch> batch = rule.read(offset, row.key(), row.value());
      batch.ifPresent(promises::read);
      listener.heard(row, batch);
    }
  }
}
