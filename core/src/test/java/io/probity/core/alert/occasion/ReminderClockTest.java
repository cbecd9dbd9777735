package io.probity.core.alert.occasion;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertKind;
import io.probity.core.casework.Cases;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Started;
import io.probity.core.escalation.DepartureClock;
import io.probity.core.escalation.EscalationClock;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.Materiality;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReminderClockTest {

  private static final String DUTY = "escalation " + ESCALATION.stream();

  private final ReminderClock clock =
      new ReminderClock(List.of(new EscalationClock(), new DepartureClock()));

  @Test
  void people_are_reminded_in_the_last_quarter_of_the_time() {
    Started reminder = started(Cases.material());
    assertThat(reminder.duty()).isEqualTo(DUTY);
    assertThat(reminder.caseId()).isEqualTo(CASE.value());
    assertThat(reminder.dueAt()).isEqualTo(DUE.minus(Duration.ofHours(18)));
  }

  @Test
  void of_what_is_due_far_ahead_people_are_reminded_a_week_before() {
    Instant inAYear = NOW.plus(Duration.ofDays(365));
    assertThat(started(assessed(inAYear)).dueAt()).isEqualTo(inAYear.minus(Duration.ofDays(7)));
  }

  @Test
  void the_same_entry_reminds_by_the_same_alert() {
    TellOfDuty first = tell(started(Cases.material()));
    assertThat(first).isEqualTo(tell(started(Cases.material())));
    assertThat(first)
        .isEqualTo(
            new TellOfDuty(
                first.alertId(),
                AlertKind.DEADLINE_COMING,
                ESCALATION.stream(),
                Set.of(),
                DUE,
                DUE));
  }

  @Test
  void nobody_is_reminded_of_what_was_done_or_missed_or_was_late_from_the_start() {
    assertThat(moves(Cases.escalated())).containsExactly(new Dropped(DUTY));
    assertThat(moves(new DeadlineMissed(ESCALATION, CASE, DUE))).containsExactly(new Dropped(DUTY));
    assertThat(moves(assessed(NOW))).containsExactly(new Dropped(DUTY));
  }

  private Started started(Event event) {
    return (Started) moves(event).getFirst();
  }

  private static TellOfDuty tell(Started started) {
    return (TellOfDuty) started.missing().at(DUE);
  }

  private List<Move> moves(Event event) {
    return clock.when(
        new Recorded(7, new UUID(0, 7), ESCALATION.stream(), 0, NOW, Actor.policy("story"), event));
  }

  private static MaterialityAssessed assessed(Instant dueAt) {
    return new MaterialityAssessed(
        ESCALATION, CASE, null, Materiality.MIGHT_HARM_REPUTATION, dueAt, REASONS);
  }
}
