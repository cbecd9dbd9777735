package io.probity.core.journal.policy;

import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.LedgerSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the command that records a passed deadline, on time or late, on the node that has the
 * policies. Sleeps until the earliest deadline, or until an entry may have changed it. A clock that
 * runs out on two nodes sends one command id.
 */
public final class Ticker implements CommittedBatches, OnTurn, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  /** Of the commands of clocks; never changes. */
  private static final UUID CLOCKS = UUID.fromString("0d1d8a0e-6b5c-5d36-9a55-3c1f4c2b7e90");

  /** Deadlines are minutes: entries that follow one another closely are looked at together. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** The clock of the machine may be set meanwhile. */
  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

  private static final int AT_ONCE = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stirred = lock.newCondition();
  private final Set<Due> answered = new HashSet<>();
  private final InstantSource clock;
  private final Thread thread;
  private @Nullable Sending sending;
  private boolean here;
  private boolean changed;
  private boolean closed;

  private record Sending(
      CommandDesk desk, DueDates dates, PolicyCommands commands, LedgerSecret secret) {}

  public Ticker(InstantSource clock) {
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("probity-ticker").daemon().unstarted(this::run);
  }

  /** Once, as soon as there is a journal; it ticks when it is this node's turn. */
  public void start(PolicyParts parts) {
    locked(
        () ->
            sending =
                new Sending(
                    parts.journal().desk(),
                    parts.facts().view(DueDates.class, (_, _) -> {}),
                    new PolicyCommands(parts.secret()),
                    parts.secret()));
    thread.start();
  }

  @Override
  public void begin() {
    locked(
        () -> {
          here = true;
          answered.clear();
        });
  }

  @Override
  public void end() {
    locked(() -> here = false);
  }

  @Override
  public void committed(CommittedBatch batch) {
    locked(() -> changed = true);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      stirred.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (awaitTurn()) {
        Duration sleep = tick();
        awaitChange(sleep);
      }
    } catch (InterruptedException _) {
      LOG.debug("The ticker was interrupted");
    }
  }

  private boolean awaitTurn() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!here && !closed) {
        stirred.await();
      }
      changed = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Until an entry was committed, but not for the first second; or until the time is over. */
  private void awaitChange(Duration sleep) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long begun = System.nanoTime();
      long left = sleep.toNanos();
      while (left > 0 && here && !closed) {
        long soonest = begun + TOGETHER.toNanos() - System.nanoTime();
        if (changed && soonest <= 0) {
          return;
        }
        stirred.awaitNanos(changed ? Math.min(left, soonest) : left);
        left = begun + sleep.toNanos() - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is due, and says for how long nothing else will be. */
  private Duration tick() {
    Sending with = sending;
    if (with == null) {
      throw new IllegalStateException("not started");
    }
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      List<Due> passed = with.dates().passed(now, AT_ONCE + answered.size());
      for (Due due : passed) {
        if (!answered.contains(due) && isHere()) {
          send(with, due, now);
        }
      }
      answered.retainAll(passed);
      return untilNext(with.dates());
    } catch (RuntimeException e) {
      LOG.warn("The ticker waits and tries again after {}", e.getClass().getSimpleName());
      return AFTER_FAILURE;
    }
  }

  private boolean isHere() {
    lock.lock();
    try {
      return here && !closed;
    } finally {
      lock.unlock();
    }
  }

  private void send(Sending with, Due due, Instant now) {
    Actor actor = Actor.policy(due.clock());
    String name = due.clock() + " " + due.duty() + " " + due.at();
    Hash id = with.secret().commandId(actor.id(), LedgerSecret.uuidV5(CLOCKS, name));
    // Whenever it is sent, it is the same request: of the deadline, not of the moment.
    Hash request = with.commands().request(due.missing().at(due.at()));
    Submission command =
        new Submission(due.missing().at(now), actor, id, request, null, due.cause());
    try {
      if (with.desk().submit(command) instanceof Outcome.InDoubt) {
        LOG.info("A deadline's record is in doubt, and is sent again");
        return;
      }
      answered.add(due);
    } catch (RuleBroken broken) {
      LOG.warn("{} was refused by {}", actor.id(), broken.rule().id());
      answered.add(due);
    } catch (KeyReused _) {
      LOG.warn("{} has recorded this deadline otherwise", actor.id());
      answered.add(due);
    }
  }

  private Duration untilNext(DueDates dates) {
    Optional<Due> next =
        dates.passed(Instant.MAX, answered.size() + 1).stream()
            .filter(due -> !answered.contains(due))
            .findFirst();
    if (next.isEmpty()) {
      return LONGEST_SLEEP;
    }
    // Passed is what lies a whole minute back.
    Instant at = next.get().at().plus(1, ChronoUnit.MINUTES);
    Duration left = Duration.between(clock.instant(), at);
    if (left.isNegative() || left.isZero()) {
      return TOGETHER;
    }
    return left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left;
  }

  @Override
  public void close() {
    locked(() -> closed = true);
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(Duration.ofSeconds(2))) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
