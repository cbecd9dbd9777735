package io.probity.core.journal;

import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.IntakeOutageRecorded;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Intake;
import io.probity.core.party.Actor;
import io.probity.core.sealing.LedgerSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desk that remembers from when to when reports and inquiries were refused here because something
 * was out of reach, and records it once that is over: with the next one that is taken, or by a
 * timer. A node that dies meanwhile tells nothing of it, and nothing is known of minutes in which
 * nobody tried. Thread-safe.
 */
public final class IntakeOutages implements CommandDesk {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeOutages.class);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final UUID NOBODY = new UUID(0, 0);

  private record Outage(Instant from, Instant to) {}

  private final CommandDesk desk;
  private final LogAppend log;
  private final LedgerSecret secret;
  private final String node;
  private final Supplier<Instant> minute;
  private @Nullable Outage outage;

  IntakeOutages(
      CommandDesk desk, LogAppend log, LedgerSecret secret, String node, Supplier<Instant> minute) {
    this.desk = desk;
    this.log = log;
    this.secret = secret;
    this.node = node;
    this.minute = minute;
  }

  @Override
  public Outcome submit(Submission submission) {
    boolean intake = submission.command() instanceof Intake;
    try {
      Outcome outcome = desk.submit(submission);
      if (intake && outcome instanceof Outcome.Committed) {
        recordPast();
      }
      return outcome;
    } catch (LedgerUnavailable e) {
      if (intake) {
        refused();
      }
      throw e;
    }
  }

  @Override
  public Optional<Outcome> outcome(Hash commandId) {
    return desk.outcome(commandId);
  }

  /** A report or inquiry was refused, here or before it came here, and nothing was promised. */
  public synchronized void refused() {
    Instant now = minute.get();
    outage = new Outage(outage == null ? now : outage.from(), now);
  }

  /** Records what is over, as far as a minute without a refusal tells. */
  void recordOver() {
    Outage past = past();
    if (past != null && past.to().isBefore(minute.get().minus(A_MINUTE))) {
      record(past);
    }
  }

  private void recordPast() {
    Outage past = past();
    if (past != null) {
      record(past);
    }
  }

  /** While the ledger takes no entries, that waits. */
  private void record(Outage past) {
    try {
      log.append(line(past));
      done(past);
    } catch (LedgerUnavailable e) {
      LOG.debug("The outage of intake waits", e);
    } catch (RuntimeException e) {
      // Thrown on, it would end the timer without a word, or refuse a report that was taken.
      LOG.error("The outage of intake is not recorded", e);
    }
  }

  private LogLine line(Outage past) {
    String what = "outage " + node + " " + past.from() + " " + past.to();
    Hash id = secret.commandId(what, NOBODY);
    return new LogLine(
        CustodyEvent.REFUSALS,
        new IntakeOutageRecorded(past.from(), past.to()),
        Actor.policy("intake"),
        id,
        secret.request(id.bytes()),
        null);
  }

  private synchronized @Nullable Outage past() {
    return outage;
  }

  /** What was refused while it was recorded is told the next time. */
  private synchronized void done(Outage past) {
    if (past.equals(outage)) {
      outage = null;
    } else if (outage != null) {
      outage = new Outage(past.to(), outage.to());
    }
  }
}
