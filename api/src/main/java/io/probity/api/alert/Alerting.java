package io.probity.api.alert;

import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Journal;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.policy.OnTurn;
import io.probity.core.journal.policy.RoundsOnTurn;
import io.probity.core.journal.policy.RoundsOnTurn.Pause;
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

  private final InstantSource clock;
  private final RoundsOnTurn rounds;
  private volatile @Nullable Sending sending;
  private Duration wait = FIRST_WAIT;

  /**
   * @param gather what is intended within this time is sent together
   */
  private record Sending(Alerts alerts, Postman postman, Duration gather) {}

  public Alerting(InstantSource clock) {
    this.clock = clock;
    this.rounds = new RoundsOnTurn("probity-alerts", _ -> round());
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
    sending =
        new Sending(
            parts.facts().view(Alerts.class, Reads.UNNOTED),
            new Postman(parts, mail, each, clock),
            shorter(each, FIRST_WAIT));
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
    if (batch.entries().stream().anyMatch(entry -> entry.entry().type().equals(INTENDED))) {
      rounds.changed();
    }
  }

  /** Serves everybody whose turn it is, and says for how long there is nothing else to do. */
  private Pause round() {
    Sending with = sending;
    if (with == null) {
      throw new IllegalStateException("not started");
    }
    Duration next = LONGEST_SLEEP;
    try {
      with.postman().forgetAllBut(with.alerts().waiting());
      for (Map.Entry<PersonId, List<Waiting>> each : byPerson(with.alerts()).entrySet()) {
        if (rounds.isHere()) {
          next = shorter(next, with.postman().serve(each.getKey(), each.getValue()));
        }
      }
      wait = FIRST_WAIT;
      return new Pause(next, with.gather());
    } catch (RuntimeException e) {
      LOG.warn("Alerts wait and are sent again after {}", kindOf(e));
      Duration now = wait;
      wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
      return Pause.of(now);
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

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    rounds.close();
  }
}
