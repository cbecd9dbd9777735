package io.probity.core.journal;

import io.probity.core.journal.commit.AttemptLog;
import io.probity.core.journal.state.Attempt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stands between a writer and the ledger and does, once each, what a network may do. */
final class FaultyLog implements AttemptLog {

  enum Fault {
    /** Sent and stored; the acknowledgement is lost. */
    ACKNOWLEDGEMENT_LOST,
    /** Never arrives. */
    REQUEST_LOST,
    /** Arrives after the writer has settled it. */
    REQUEST_LATE,
    /** Arrives, and once more after the writer has settled it. */
    REQUEST_TWICE
  }

  private final AttemptLog log;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final ArrayDeque<Attempt> late = new ArrayDeque<>();
  private final Semaphore appended = new Semaphore(0);
  private volatile CountDownLatch gate = new CountDownLatch(0);

  FaultyLog(AttemptLog log) {
    this.log = log;
  }

  void next(Fault fault) {
    faults.add(fault);
  }

  /** From now on nothing gets through until {@link #open}. */
  void shut() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  /** Whether so many more attempts get through in this time. */
  boolean lets(int attempts, Duration time) throws InterruptedException {
    appended.drainPermits();
    return appended.tryAcquire(attempts, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public OptionalLong append(Attempt attempt) {
    if (gate.getCount() > 0) {
      return OptionalLong.empty();
    }
    appended.release();
    Fault fault = attempt.lines().isEmpty() ? null : faults.poll();
    if (fault == null) {
      OptionalLong first = log.append(attempt);
      deliverLate();
      return first;
    }
    switch (fault) {
      case ACKNOWLEDGEMENT_LOST -> log.append(attempt);
      case REQUEST_LOST -> {}
      case REQUEST_LATE -> late.add(attempt);
      case REQUEST_TWICE -> {
        log.append(attempt);
        late.add(attempt);
      }
    }
    return OptionalLong.empty();
  }

  private void deliverLate() {
    while (!late.isEmpty()) {
      log.append(late.removeFirst());
    }
  }

  @Override
  public void reopen() {
    log.reopen();
  }

  @Override
  public void close() {
    log.close();
  }
}
