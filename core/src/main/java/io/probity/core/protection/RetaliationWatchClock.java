package io.probity.core.protection;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.protection.RetaliationWatchCommand.RecordMissedCheck;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Until when somebody must look how a reporter or witness fares. */
public final class RetaliationWatchClock implements Clock {

  @Override
  public String name() {
    return "retaliation-check";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return entry.event() instanceof RetaliationWatchEvent event ? moves(event) : List.of();
  }

  private static List<Move> moves(RetaliationWatchEvent event) {
    return switch (event) {
      case RetaliationWatchOpened opened ->
          List.of(started(opened, opened.check(), opened.dueAt()));
      case RetaliationCheckRecorded recorded -> {
        List<Move> moves = new ArrayList<>(List.of(new Done(duty(recorded, recorded.check()))));
        if (recorded.next() != null && recorded.nextDueAt() != null) {
          moves.add(started(recorded, recorded.next(), recorded.nextDueAt()));
        }
        yield moves;
      }
      case EmploymentChangeRecorded changed -> List.of(afterAChange(changed));
      case RetaliationCheckMissed missed -> List.of(new Missed(duty(missed, missed.check())));
      case SuspicionSettled _ -> List.of();
    };
  }

  /** What is missed already is recorded once, and stands until somebody looked. */
  private static Move afterAChange(EmploymentChangeRecorded changed) {
    return changed.missed()
        ? new Missed(duty(changed, WatchCheck.AFTER_A_CHANGE))
        : started(changed, WatchCheck.AFTER_A_CHANGE, changed.dueAt());
  }

  private static Started started(RetaliationWatchEvent event, WatchCheck check, Instant dueAt) {
    WatchId watch = event.watchId();
    return new Started(
        duty(event, check),
        dueAt,
        event.caseId().value(),
        now -> new RecordMissedCheck(watch, check, dueAt, now));
  }

  private static String duty(RetaliationWatchEvent event, WatchCheck check) {
    return event.watchId().stream() + " " + check;
  }
}
