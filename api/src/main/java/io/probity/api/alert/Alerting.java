package io.probity.api.alert;

import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Journal;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.policy.OnTurn;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.Sealer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the ledger says is intended and not yet sent, on the node that has the policies: so
 * nothing is lost by a crash and nothing is sent because of a replay. Sleeps until an alert is
 * intended, or until somebody may be sent the next message.
 */
public final class Alerting implements CommittedBatches, OnTurn, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

  private static final String INTENDED = AlertIntended.class.getSimpleName();
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stirred = lock.newCondition();
  private final InstantSource clock;
  private final Thread thread;
  private @Nullable Alerts alerts;
  private @Nullable Postman postman;
  private Duration gather = Duration.ZERO;
  private Duration wait = FIRST_WAIT;
  private boolean here;
  private boolean changed;
  private boolean closed;

  public Alerting(InstantSource clock) {
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("probity-alerts").daemon().unstarted(this::run);
  }

  /** What it reads and writes. */
  public record Parts(
      Journal journal,
      StandingFacts facts,
      LedgerSecret secret,
      Sealer sealer,
      AlertFigures figures) {}

  /**
   * Once, as soon as there is a journal; without, nothing is ever sent.
   *
   * @param each somebody gets one message in this time
   * @throws IllegalArgumentException what is set does not make a safe way or a message
   */
  public void start(Parts parts, MailServer server, Duration each) {
    start(parts, new SmtpMail(server, clock), each);
  }

  void start(Parts parts, Mail mail, Duration each) {
    locked(
        () -> {
          alerts = parts.facts().view(Alerts.class, (_, _) -> {});
          postman = new Postman(parts, mail, each, clock);
          gather = each.compareTo(FIRST_WAIT) < 0 ? each : FIRST_WAIT;
        });
    thread.start();
  }

  @Override
  public void begin() {
    locked(
        () -> {
          here = true;
          changed = true;
        });
  }

  @Override
  public void end() {
    locked(() -> here = false);
  }

  @Override
  public void committed(CommittedBatch batch) {
    if (batch.entries().stream().anyMatch(entry -> entry.entry().type().equals(INTENDED))) {
      locked(() -> changed = true);
    }
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
        Duration pause = round();
        sleep(pause, wait.equals(FIRST_WAIT));
      }
    } catch (InterruptedException _) {
      LOG.debug("Alerting was interrupted");
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

  /** Until it is time, or, if nothing is wrong, until a while after an alert was intended. */
  private void sleep(Duration pause, boolean alert) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long until = System.nanoTime() + pause.toNanos();
      boolean gathering = false;
      while (here && !closed && until - System.nanoTime() > 0) {
        if (changed && alert && !gathering) {
          gathering = true;
          until = Math.min(until, System.nanoTime() + gather.toNanos());
        }
        stirred.awaitNanos(until - System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Serves everybody whose turn it is, and says for how long there is nothing else to do. */
  private Duration round() {
    Postman with = postman;
    Alerts from = alerts;
    if (with == null || from == null) {
      throw new IllegalStateException("not started");
    }
    Duration next = LONGEST_SLEEP;
    try {
      with.forgetAllBut(from.waiting());
      for (Map.Entry<PersonId, List<Waiting>> each : byPerson(from).entrySet()) {
        if (isHere()) {
          next = shorter(next, with.serve(each.getKey(), each.getValue()));
        }
      }
      wait = FIRST_WAIT;
      return next;
    } catch (RuntimeException e) {
      LOG.warn("Alerts wait and are sent again after {}", kindOf(e));
      Duration now = wait;
      wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
      return now;
    }
  }

  /** The server's own words may hold an address. */
  private static String kindOf(RuntimeException e) {
    return e instanceof Mail.Unavailable unavailable
        ? String.valueOf(unavailable.getMessage())
        : e.getClass().getSimpleName();
  }

  private static Map<PersonId, List<Waiting>> byPerson(Alerts alerts) {
    Map<PersonId, List<Waiting>> found = new TreeMap<>(Comparator.comparing(PersonId::toString));
    for (Waiting alert : alerts.waiting()) {
      alert
          .recipients()
          .forEach(person -> found.computeIfAbsent(person, _ -> new ArrayList<>()).add(alert));
    }
    return found;
  }

  private boolean isHere() {
    lock.lock();
    try {
      return here && !closed;
    } finally {
      lock.unlock();
    }
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
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
