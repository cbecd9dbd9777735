package io.probity.core.alert.occasion;

import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertId;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.remedy.CorrectiveActionId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When people are told that one of the other clocks will run out: in the last quarter of its time,
 * and at most a week before. It is no duty of its own, so no list of due dates shows it.
 */
public final class ReminderClock implements Clock {

  private static final Duration AT_MOST = Duration.ofDays(7);
  private static final int QUARTER = 4;

  /** Whom a reminder tells of a duty. */
  @FunctionalInterface
  private interface Telling {
    Command of(AlertId alert, String stream, Clock clock, Instant dueAt, Instant now);
  }

  private final String name;
  private final List<Clock> clocks;
  private final Telling telling;

  /** Tells whoever handles the case, or sees the duty by office. */
  public ReminderClock(List<Clock> clocks) {
    this(
        "reminder",
        clocks,
        (alert, stream, clock, dueAt, now) ->
            new TellOfDuty(alert, DEADLINE_COMING, stream, clock.shownTo(), dueAt, now));
  }

  private ReminderClock(String name, List<Clock> clocks, Telling telling) {
    this.name = name;
    this.clocks = List.copyOf(clocks);
    this.telling = telling;
  }

  /** Tells whoever is to carry out a corrective action, and does not see its case. */
  public static ReminderClock ofOwners(Clock actions) {
    return new ReminderClock(
        "owner-reminder",
        List.of(actions),
        (alert, stream, _, dueAt, now) ->
            new TellTheOwner(alert, DEADLINE_COMING, actionOf(stream), dueAt, now));
  }

  private static CorrectiveActionId actionOf(String stream) {
    String kind = new CorrectiveActionId(new UUID(0, 0)).kind();
    return new CorrectiveActionId(UUID.fromString(stream.substring(kind.length() + 1)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Move> when(Recorded entry) {
    return clocks.stream()
        .flatMap(clock -> clock.when(entry).stream().flatMap(move -> following(clock, move, entry)))
        .toList();
  }

  private Stream<Move> following(Clock clock, Move move, Recorded entry) {
    return switch (move) {
      case Started started -> Stream.of(started(clock, started, entry));
      case Done done -> Stream.of(new Dropped(duty(clock, done.duty())));
      case Dropped dropped -> Stream.of(new Dropped(duty(clock, dropped.duty())));
      case Missed missed -> Stream.of(new Dropped(duty(clock, missed.duty())));
      case OfCase _ -> Stream.empty();
    };
  }

  private Move started(Clock clock, Started started, Recorded entry) {
    Instant since = entry.recordedAt();
    String duty = duty(clock, started.duty());
    Instant dueAt = started.dueAt();
    if (!since.isBefore(dueAt)) {
      return new Dropped(duty);
    }
    String stream = started.duty().split(" ", 2)[0];
    String once = entry.id() + " " + (name.equals("reminder") ? "" : name + " ") + duty;
    AlertId alert = new AlertId(UUID.nameUUIDFromBytes(once.getBytes(UTF_8)));
    return new Started(
        duty,
        before(dueAt, since),
        started.caseId(),
        now -> telling.of(alert, stream, clock, dueAt, now));
  }

  private static String duty(Clock clock, String duty) {
    return clock.name() + " " + duty;
  }

  /** To the minute, like every time. */
  private static Instant before(Instant dueAt, Instant since) {
    Duration quarter = Duration.between(since, dueAt).dividedBy(QUARTER);
    Duration lead = quarter.compareTo(AT_MOST) < 0 ? quarter : AT_MOST;
    return dueAt.minus(lead).truncatedTo(ChronoUnit.MINUTES);
  }
}
