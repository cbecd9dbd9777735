package io.probity.core.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
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

  private final List<Clock> clocks;

  public ReminderClock(List<Clock> clocks) {
    this.clocks = List.copyOf(clocks);
  }

  @Override
  public String name() {
    return "reminder";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return clocks.stream()
        .flatMap(clock -> clock.when(entry).stream().flatMap(move -> following(clock, move, entry)))
        .toList();
  }

  private static Stream<Move> following(Clock clock, Move move, Recorded entry) {
    return switch (move) {
      case Started started -> Stream.of(started(clock, started, entry));
      case Done done -> Stream.of(new Dropped(duty(clock, done.duty())));
      case Dropped dropped -> Stream.of(new Dropped(duty(clock, dropped.duty())));
      case Missed missed -> Stream.of(new Dropped(duty(clock, missed.duty())));
      case OfCase _ -> Stream.empty();
    };
  }

  private static Move started(Clock clock, Started started, Recorded entry) {
    Instant since = entry.recordedAt();
    String duty = duty(clock, started.duty());
    Instant dueAt = started.dueAt();
    if (!since.isBefore(dueAt)) {
      return new Dropped(duty);
    }
    String stream = started.duty().split(" ", 2)[0];
    AlertId alert = new AlertId(UUID.nameUUIDFromBytes((entry.id() + " " + duty).getBytes(UTF_8)));
    return new Started(
        duty,
        before(dueAt, since),
        started.caseId(),
        now ->
            new TellOfDuty(alert, AlertKind.DEADLINE_COMING, stream, clock.shownTo(), dueAt, now));
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
