package io.probity.core.journal;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.custody.CustodyEvent.InvisibleTargetsCounted;
import io.probity.core.custody.RuleId;
import io.probity.core.journal.deciding.Decision;
import io.probity.core.journal.desk.Asked;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.rule.Rule;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.LedgerSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what staff were refused. For targets that they may not see, known or unknown alike: the
 * first of a person's hour at once, the number of the others when the hour is over. Thread-safe.
 */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int MOST_PEOPLE = 10_000;

  private record Hour(PersonId person, Instant begins) {}

  private final Map<Hour, Integer> others = new HashMap<>();
  private final LogAppend log;
  private final LedgerSecret secret;
  private final String node;
  private final Supplier<Instant> minute;

  Refusals(LogAppend log, LedgerSecret secret, String node, Supplier<Instant> minute) {
    this.log = log;
    this.secret = secret;
    this.node = node;
    this.minute = minute;
  }

  /**
   * Records the refusal where one is due; its entry carries the decision's basis and is checked
   * again like any other.
   *
   * @return false if that basis has moved: nothing was recorded, decide again
   */
  boolean recorded(Decision decision, RuleBroken broken) {
    Submission refused = decision.submission();
    Function<Rule, LogLine> ifRefused = refused.ifRefused();
    Asked asking = decision.asking();
    if (ifRefused != null && asking == null) {
      return recorded(decision, ifRefused.apply(broken.rule()));
    }
    Asked asked = asking == null ? asked(refused) : asking;
    return recorded(asked, broken.rule(), decision.basis(), decision.knownNewSince());
  }

  private static Asked asked(Submission refused) {
    return new Asked(
        refused.actor(),
        new CommandName(refused.command().getClass().getSimpleName()),
        refused.commandId(),
        refused.request());
  }

  /** As the other, of what was decided on this basis when the ledger had that size. */
  boolean recorded(Asked asked, Rule rule, List<Entry.Basis> basis, long size) {
    Actor actor = asked.actor();
    if (!actor.isPerson()) {
      return true;
    }
    boolean invisible = rule.kind() == Rule.Kind.VISIBILITY;
    Hour hour = new Hour(actor.person(), hourOf(minute.get()));
    if (invisible && !isFirst(hour)) {
      return true;
    }
    try {
      log.append(line(asked, rule), basis, size);
      return true;
    } catch (PositionMoved | LedgerUnavailable e) {
      if (invisible) {
        forget(hour);
      }
      if (e instanceof LedgerUnavailable unavailable) {
        throw unavailable;
      }
      return false;
    }
  }

  private boolean recorded(Decision decision, LogLine line) {
    try {
      log.appendOnce(line, decision.basis());
      return true;
    } catch (PositionMoved _) {
      return false;
    }
  }

  private LogLine line(Asked refused, Rule rule) {
    Event event =
        new CommandRefused(
            refused.actor().person(),
            refused.name(),
            new RuleId(rule.id()),
            new CommandId(refused.commandId().base64()));
    Hash id = secret.commandId("refusals", UUID.randomUUID());
    return new LogLine(CustodyEvent.REFUSALS, event, refused.actor(), id, refused.request(), null);
  }

  private synchronized boolean isFirst(Hour hour) {
    Integer before = others.get(hour);
    if (before == null && others.size() < MOST_PEOPLE) {
      others.put(hour, 0);
      return true;
    }
    others.merge(hour, 1, Integer::sum);
    return before == null;
  }

  private synchronized void forget(Hour hour) {
    others.remove(hour, 0);
  }

  /** Records the counts of the hours that are over; asked by a timer. */
  void recordPastHours() {
    Instant now = hourOf(minute.get());
    for (Map.Entry<Hour, Integer> count : past(now).entrySet()) {
      try {
        if (count.getValue() > 0) {
          log.append(counted(count.getKey(), count.getValue()));
        }
        done(count.getKey());
      } catch (LedgerUnavailable e) {
        LOG.debug("The counts of refusals wait", e);
        return;
      } catch (RuntimeException e) {
        // Thrown on, it would end the timer without a word.
        LOG.error("The counts of refusals are not recorded", e);
        return;
      }
    }
  }

  private LogLine counted(Hour hour, int count) {
    Hash id = secret.commandId("refusals " + node + " " + hour.begins(), hour.person().value());
    return new LogLine(
        CustodyEvent.REFUSALS,
        new InvisibleTargetsCounted(hour.person(), hour.begins(), count),
        Actor.policy("refusals"),
        id,
        secret.request(id.bytes()),
        null);
  }

  private synchronized Map<Hour, Integer> past(Instant hour) {
    Map<Hour, Integer> past = new HashMap<>(others);
    past.keySet().removeIf(one -> !one.begins().isBefore(hour));
    return Map.copyOf(past);
  }

  private synchronized void done(Hour hour) {
    others.remove(hour);
  }

  private static Instant hourOf(Instant time) {
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 3_600) * 3_600);
  }
}
