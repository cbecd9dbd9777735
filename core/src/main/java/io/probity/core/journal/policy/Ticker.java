package io.probity.core.journal.policy;

import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.policy.RoundsOnTurn.Pause;
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

  /** Of this turn; the ticking thread's own. */
  private final Set<Due> answered = new HashSet<>();

  private final InstantSource clock;
  private final RoundsOnTurn rounds;
  private volatile @Nullable Sending sending;

  private record Sending(
      CommandDesk desk, DueDates dates, PolicyCommands commands, LedgerSecret secret) {}

  public Ticker(InstantSource clock) {
    this.clock = clock;
    this.rounds = new RoundsOnTurn("probity-ticker", this::tick);
  }

  /** Once, as soon as there is a journal; it ticks when it is this node's turn. */
  public void start(PolicyParts parts) {
    sending =
        new Sending(
            parts.journal().desk(),
            parts.facts().view(DueDates.class, Reads.UNNOTED),
            new PolicyCommands(parts.secret()),
            parts.secret());
    rounds.start();
  }

  @Override
  public void begin() {
    rounds.begin();
  }

  @Override
  public void end() {
    rounds.end();
  }

  @Override
  public void committed(CommittedBatch batch) {
    rounds.changed();
  }

  /** Sends what is due, and says for how long nothing else will be. */
  private Pause tick(boolean first) {
    Sending with = sending;
    if (with == null) {
      throw new IllegalStateException("not started");
    }
    if (first) {
      answered.clear();
    }
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      List<Due> passed = with.dates().passed(now, AT_ONCE + answered.size());
      for (Due due : passed) {
        if (!answered.contains(due) && rounds.isHere()) {
          send(with, due, now);
        }
      }
      answered.retainAll(passed);
      return new Pause(untilNext(with.dates()), TOGETHER);
    } catch (RuntimeException e) {
      LOG.warn("The ticker waits and tries again after {}", e.getClass().getSimpleName());
      return Pause.of(AFTER_FAILURE);
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
    rounds.close();
  }
}
