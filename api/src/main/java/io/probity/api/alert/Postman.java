package io.probity.api.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.probity.core.alert.AlertCommand;
import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertEvent.Obstacle;
import io.probity.core.alert.AlertId;
import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.LedgerSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one person one message for all that waits for them, and records of each alert what became
 * of it. The record comes after the message: if we stop between the two, the message is sent again,
 * under the same id if the same alerts still wait. For one thread.
 */
final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** Of the commands that record what became of alerts; never changes. */
  private static final UUID OUTCOMES = UUID.fromString("5a0b6a0e-2f0d-5c7b-8a1e-9d1c6f1f4b02");

  private static final Actor ACTOR = Actor.policy("alerts");
  private static final Duration TOO_LATE = Duration.ofDays(7);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** When somebody may be sent the next message, and how long to wait if that fails. */
  private record Turn(Instant notBefore, Duration retry) {}

  private record Key(UUID alert, PersonId person) {}

  private final CommandDesk desk;
  private final LedgerSecret secret;
  private final AlertFigures figures;
  private final Addressees addressees;
  private final Mail mail;
  private final Duration each;
  private final InstantSource clock;
  private final Map<PersonId, Turn> turns = new HashMap<>();

  /** What happened and may not be recorded yet; of what was sent nothing is sent again. */
  private final Map<Key, AlertCommand> outcomes = new HashMap<>();

  Postman(Alerting.Parts parts, Mail mail, Duration each, InstantSource clock) {
    this.desk = parts.journal().desk();
    this.secret = parts.secret();
    this.figures = parts.figures();
    this.addressees = new Addressees(parts.facts(), parts.journal().entries(), parts.sealer());
    this.mail = mail;
    this.each = each;
    this.clock = clock;
  }

  /** What is settled in the ledger need not be remembered. */
  void forgetAllBut(List<Waiting> waiting) {
    Set<Key> left = new HashSet<>();
    waiting.forEach(
        alert -> alert.recipients().forEach(person -> left.add(new Key(alert.alertId(), person))));
    outcomes.keySet().retainAll(left);
    turns.values().removeIf(turn -> turn.notBefore().isBefore(clock.instant().minus(TOO_LATE)));
  }

  /**
   * @param waiting what somebody is to be told
   * @return for how long there is nothing to do for them
   * @throws Mail.Unavailable nobody can be sent anything now
   * @throws RuntimeException ledger, index or vault give no answer: ask again
   */
  Duration serve(PersonId person, List<Waiting> waiting) {
    Instant now = clock.instant();
    List<Waiting> toSend =
        waiting.stream().filter(alert -> isToBeSent(alert, person, now)).toList();
    if (toSend.isEmpty()) {
      return Duration.ofHours(1);
    }
    Turn turn = turns.getOrDefault(person, new Turn(now, FIRST_WAIT));
    if (now.isBefore(turn.notBefore())) {
      return Duration.between(now, turn.notBefore());
    }
    switch (addressees.of(person)) {
      case Addressees.Where.There(String address) -> {
        return send(person, address, toSend, turn);
      }
      case Addressees.Where.Nowhere _ -> giveUp(toSend, person, Obstacle.NO_ADDRESS);
      case Addressees.Where.Unreadable _ -> giveUp(toSend, person, Obstacle.UNUSABLE_ADDRESS);
    }
    return Duration.ofHours(1);
  }

  /** Records at once what became of an alert of which nothing is to be sent any more. */
  private boolean isToBeSent(Waiting alert, PersonId person, Instant now) {
    if (outcomes.containsKey(new Key(alert.alertId(), person))) {
      record(alert, person);
      return false;
    }
    @Nullable Obstacle why = null;
    if (!addressees.mayKnow(alert, person, now)) {
      why = Obstacle.CLOSED_TO_THEM;
    } else if (alert.since().plus(TOO_LATE).isBefore(now)) {
      why = Obstacle.TOO_LATE;
    }
    if (why != null) {
      giveUp(List.of(alert), person, why);
    }
    return why == null;
  }

  private Duration send(PersonId person, String address, List<Waiting> alerts, Turn turn) {
    try {
      mail.send(address, messageTo(person, alerts));
    } catch (Mail.Refused refused) {
      giveUp(
          alerts,
          person,
          refused.isAddress() ? Obstacle.ADDRESS_REFUSED : Obstacle.UNUSABLE_ADDRESS);
      return Duration.ofHours(1);
    } catch (Mail.Unavailable unavailable) {
      figures.countDelay();
      if (unavailable.toEverybody()) {
        throw unavailable;
      }
      Duration longer = Alerting.shorter(turn.retry().multipliedBy(2), LONGEST_WAIT);
      turns.put(person, new Turn(clock.instant().plus(turn.retry()), longer));
      return turn.retry();
    }
    turns.put(person, new Turn(clock.instant().plus(each), FIRST_WAIT));
    for (Waiting alert : alerts) {
      figures.countSent();
      outcomes.put(
          new Key(alert.alertId(), person),
          new RecordAlertSent(new AlertId(alert.alertId()), person, minute()));
    }
    // If we stop here, a message for these alerts is sent again.
    alerts.forEach(alert -> record(alert, person));
    return each;
  }

  private void giveUp(List<Waiting> alerts, PersonId person, Obstacle why) {
    for (Waiting alert : alerts) {
      figures.countNotSent(why);
      outcomes.put(
          new Key(alert.alertId(), person),
          new RecordAlertNotSent(new AlertId(alert.alertId()), person, why, minute()));
      record(alert, person);
    }
  }

  /** Stays among the outcomes until the ledger shows it. */
  private void record(Waiting alert, PersonId person) {
    AlertCommand outcome = outcomes.get(new Key(alert.alertId(), person));
    if (outcome == null) {
      return;
    }
    Hash id =
        secret.commandId(ACTOR.id(), LedgerSecret.uuidV5(OUTCOMES, alert.alertId() + " " + person));
    Hash request = secret.request(outcome.getClass().getSimpleName().getBytes(UTF_8));
    try {
      if (desk.submit(new Submission(outcome, ACTOR, id, request, null, null))
          instanceof Outcome.InDoubt) {
        throw new LedgerUnavailable("in doubt", RETRY);
      }
    } catch (RuleBroken broken) {
      LOG.warn("What became of an alert was refused by {}", broken.rule().id());
    } catch (KeyReused _) {
      LOG.warn("Of an alert something else is recorded");
    }
  }

  /** The same for the same alerts, so that who gets it twice can tell. */
  private static UUID messageTo(PersonId person, List<Waiting> alerts) {
    String ids = alerts.stream().map(alert -> alert.alertId().toString()).collect(joining(" "));
    return LedgerSecret.uuidV5(OUTCOMES, person + " message " + ids);
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}
