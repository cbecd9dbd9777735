package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.escalation.Escalations.CLOCK;
import static io.probity.core.escalation.Escalations.NO_ESCALATION;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The time in which the audit committee was to be told is over. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MissedEscalationTest {

  private final Story<Escalation> story =
      new Story<>(Escalation.class).elsewhere(inOffice()).elsewhere(opened());

  private static final Instant LATE = DUE.plusSeconds(60);

  @Test
  void the_clock_records_that_the_deadline_passed() {
    story
        .given(material())
        .when(miss(ESCALATION, DUE, LATE), CLOCK)
        .records(new DeadlineMissed(ESCALATION, CASE, DUE));
  }

  @Test
  void a_clock_that_fires_long_after_keeps_the_due_time() {
    story
        .given(material())
        .when(miss(ESCALATION, DUE, DUE.plusSeconds(864_000)), CLOCK)
        .records(new DeadlineMissed(ESCALATION, CASE, DUE));
  }

  @Test
  void a_clock_that_fires_twice_changes_nothing() {
    story
        .given(material(), new DeadlineMissed(ESCALATION, CASE, DUE))
        .when(miss(ESCALATION, DUE, LATE), CLOCK)
        .recordsNothing();
  }

  @Test
  void a_clock_that_fires_after_the_escalation_changes_nothing() {
    story.given(material(), escalated()).when(miss(ESCALATION, DUE, LATE), CLOCK).recordsNothing();
  }

  @Test
  void a_clock_that_was_set_to_another_time_changes_nothing() {
    story
        .given(material())
        .when(miss(ESCALATION, DUE.minusSeconds(60), LATE), CLOCK)
        .recordsNothing();
  }

  @Test
  void a_clock_that_never_ran_changes_nothing() {
    story.when(miss(ESCALATION, DUE, LATE), CLOCK).recordsNothing();
  }

  @Test
  void a_deadline_is_not_missed_in_its_last_minute() {
    story.given(material()).when(miss(ESCALATION, DUE, DUE), CLOCK).isRefusedBy("E-6");
  }

  @Test
  void nobody_records_a_missed_deadline_by_hand() {
    story.given(material()).when(miss(ESCALATION, DUE, LATE), as(Capacity.CCEO)).isRefusedBy("E-3");
  }

  @Test
  void no_deadline_is_missed_in_a_case_that_does_not_exist() {
    story.given(material()).when(miss(NO_ESCALATION, DUE, LATE), CLOCK).isRefusedBy("A-1");
  }

  @Test
  void the_committee_is_told_what_was_due_and_what_it_is_seen_as_now() {
    story
        .given(
            material(),
            new MaterialityAssessed(
                ESCALATION,
                CASE,
                Materiality.MIGHT_HARM_REPUTATION,
                Materiality.MIGHT_AFFECT_FINANCIAL_CONDITION,
                null,
                REASONS))
        .when(new EscalateToAuditCommittee(ESCALATION, REASONS, NOW), as(Capacity.CCEO))
        .records(
            new EscalatedToAuditCommittee(
                ESCALATION,
                CASE,
                Materiality.MIGHT_HARM_REPUTATION,
                Materiality.MIGHT_AFFECT_FINANCIAL_CONDITION,
                DUE,
                REASONS));
  }

  @Test
  void a_missed_deadline_does_not_end_the_duty() {
    story
        .given(material(), new DeadlineMissed(ESCALATION, CASE, DUE))
        .when(new EscalateToAuditCommittee(ESCALATION, REASONS, LATE), as(Capacity.CCEO))
        .records(
            new EscalatedToAuditCommittee(
                ESCALATION,
                CASE,
                Materiality.MIGHT_HARM_REPUTATION,
                Materiality.MIGHT_HARM_REPUTATION,
                DUE,
                REASONS));
  }

  private RecordMissedDeadline miss(EscalationId escalation, Instant due, Instant time) {
    return new RecordMissedDeadline(escalation, due, time);
  }
}
