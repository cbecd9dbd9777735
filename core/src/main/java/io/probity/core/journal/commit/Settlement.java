package io.probity.core.journal.commit;

import io.probity.core.journal.entries.LedgerPosition;
import io.probity.core.journal.state.Attempt;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.OpenAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of an attempt, by reading alone, never by what an exception said. For the
 * one thread that appends.
 */
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  private static final Duration PASSING = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration A_LONG_TIME = Duration.ofMinutes(10);

  private final LedgerState state;
  private final AttemptLog producer;
  private final CommitFigures figures;
  private final String node;
  private final Supplier<Instant> minute;
  private volatile boolean stopped;
  private volatile long inDoubtSince;

  Settlement(
      LedgerState state,
      AttemptLog producer,
      CommitFigures figures,
      String node,
      Supplier<Instant> minute) {
    this.state = state;
    this.producer = producer;
    this.figures = figures;
    this.node = node;
    this.minute = minute;
  }

  /** True if an attempt has been in doubt for longer than a passing disturbance lasts. */
  boolean isStuck() {
    long since = inDoubtSince;
    return since != 0 && System.nanoTime() - since > PASSING.toNanos();
  }

  /** What is in doubt stays so. */
  void stop() {
    stopped = true;
  }

  /**
   * Reads until a valid head names the attempt's basis; appends empty heads through a new producer
   * so that one comes, whatever became of the attempt. From then on its late records are void or
   * were committed.
   */
  void settle(Attempt attempt, boolean acknowledged) throws InterruptedException {
    if (acknowledged && awaitSettled(attempt, STEP)) {
      return;
    }
    inDoubtSince = System.nanoTime() | 1;
    while (goesOn() && !awaitSettled(attempt, Duration.ZERO)) {
      producer.reopen();
      LedgerPosition basis = state.position();
      OptionalLong appended = OptionalLong.empty();
      if (attempt.rule().needsAnEmptyHead(basis.head())) {
        figures.settled();
        appended = producer.append(emptyHead(basis));
      }
      if (appended.isPresent()) {
        // Once it was read the outcome is certain. That may take until the tail has room: another
        // head would say nothing more.
        awaitRead(appended.getAsLong());
      } else {
        awaitBriefly(attempt);
      }
    }
    inDoubtSince = 0;
  }

  private boolean goesOn() {
    return !stopped && state.halted().isEmpty();
  }

  private void awaitRead(long offset) throws InterruptedException {
    while (goesOn() && !state.awaitRead(offset + 1, A_LONG_TIME)) {
      LOG.warn("The ledger has not been read for {}", A_LONG_TIME);
    }
  }

  /** As long as a head usually takes to come by. */
  void awaitBriefly(Attempt attempt) throws InterruptedException {
    awaitSettled(attempt, STEP);
  }

  private static boolean awaitSettled(Attempt attempt, Duration patience)
      throws InterruptedException {
    return attempt.settled().await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private Attempt emptyHead(LedgerPosition basis) {
    Instant now = minute.get();
    Instant at = now.isBefore(basis.recordedAt()) ? basis.recordedAt() : now;
    return new Attempt(
        BatchForm.head(basis, basis.frontier(), node, at), List.of(), null, List.of());
  }

  /**
   * At start, after the ledger was read to its end: whatever an earlier run of this node left on
   * its way can commit no more after this. Blocks until it is certain.
   *
   * @throws RuntimeException why this node can read the ledger no further: nothing is certain
   */
  void settleThePast() throws InterruptedException {
    LedgerPosition basis = state.position();
    if (basis.size() == 0) {
      return;
    }
    Attempt probe = emptyHead(basis);
    while (!state.register(probe, basis)) {
      // A record came between: if it was no valid head, what an earlier run left may still commit.
      basis = state.position();
      probe = emptyHead(basis);
    }
    OptionalLong first = producer.append(probe);
    if (OpenAttempt.isUndisturbed(first, basis.end())) {
      state.acknowledge(probe, basis.end());
    } else {
      settle(probe, false);
    }
    requireSettled(probe);
  }

  private void requireSettled(Attempt probe) {
    Optional<RuntimeException> halted = state.halted();
    if (halted.isPresent()) {
      throw halted.get();
    }
    if (probe.settled().getCount() > 0) {
      throw new IllegalStateException("Stopped before the past was settled");
    }
  }
}
