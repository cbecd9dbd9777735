package io.probity.core.journal;

import io.probity.core.journal.clock.LedgerClock;
import io.probity.core.journal.commit.GroupCommit;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.LedgerTail;
import java.time.Duration;
import java.util.Optional;

/** Whether this node takes commands now. Thread-safe. */
final class Acceptance {
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final LedgerState state;
  private final LedgerTail tail;
  private final GroupCommit writer;
  private final LiveKeys keys;
  private final LedgerClock clock;
  private volatile boolean started;

  Acceptance(
      LedgerState state, LedgerTail tail, GroupCommit writer, LiveKeys keys, LedgerClock clock) {
    this.state = state;
    this.tail = tail;
    this.writer = writer;
    this.keys = keys;
    this.clock = clock;
  }

  void started() {
    started = true;
  }

  void stopped() {
    started = false;
  }

  /**
   * @throws LedgerUnavailable with what is missing
   */
  void require() {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new LedgerUnavailable(missing.get(), RETRY);
    }
  }

  /** What this node lacks to take commands, in words; empty if it takes them. */
  Optional<String> missing() {
    if (!started) {
      return Optional.of("the journal is not started");
    }
    if (state.halted().isPresent()) {
      return Optional.of("the ledger can be read no further");
    }
    if (tail.isFull()) {
      return Optional.of("the entry index is too far behind");
    }
    if (writer.isStuck()) {
      return Optional.of("Kafka gives no answer");
    }
    if (keys.lacking() > 0) {
      return Optional.of("the vault lacks keys that the ledger relies on");
    }
    return clock.refusal(state.position().recordedAt());
  }
}
