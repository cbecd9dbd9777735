package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.escalation.Escalations.CLOCK;
import static io.probity.core.escalation.Escalations.NO_ESCALATION;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What might be material is told to the audit committee. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EscalationTest {

  private final Story<Escalation> story =
      new Story<>(Escalation.class).elsewhere(inOffice()).elsewhere(opened());

  @Nested
  class Assessing {

    @ParameterizedTest
    @CsvSource({
      "true, false, MIGHT_HARM_REPUTATION",
      "false, true, MIGHT_AFFECT_FINANCIAL_CONDITION",
      "true, true, MIGHT_DO_BOTH"
    })
    void either_might_starts_the_clock(
        boolean reputation, boolean financialCondition, Materiality materiality) {
      story
          .when(assess(reputation, financialCondition, NOW), as(Capacity.CCEO))
          .records(assessed(null, materiality, DUE));
    }

    @Test
    void what_can_do_no_harm_starts_no_clock() {
      story
          .when(assess(false, false, NOW), as(Capacity.GENERAL_AUDITOR))
          .records(assessed(null, Materiality.NEITHER, null));
    }

    @Test
    void an_assigned_investigator_assesses_too() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .when(assess(true, false, NOW), as(Capacity.INVESTIGATOR))
          .records(assessed(null, Materiality.MIGHT_HARM_REPUTATION, DUE));
    }

    @Test
    void a_second_look_may_start_the_clock() {
      Instant later = NOW.plusSeconds(86_400);
      story
          .given(immaterial())
          .when(assess(false, true, later), as(Capacity.CCEO))
          .records(
              assessed(
                  Materiality.NEITHER,
                  Materiality.MIGHT_AFFECT_FINANCIAL_CONDITION,
                  later.plus(ParameterValues.FIRST.escalateWithin())));
    }

    @Test
    void a_running_clock_is_neither_moved_nor_stopped_by_a_second_look() {
      story
          .given(material())
          .when(assess(false, true, NOW.plusSeconds(86_400)), as(Capacity.CCEO))
          .records(
              assessed(
                  Materiality.MIGHT_HARM_REPUTATION,
                  Materiality.MIGHT_AFFECT_FINANCIAL_CONDITION,
                  null));
    }

    @Test
    void no_clock_starts_in_a_closed_case() {
      story
          .elsewhere(closed())
          .given(immaterial())
          .when(assess(true, false, NOW), as(Capacity.CCEO))
          .isRefusedBy("E-7");
    }

    @Test
    void the_help_line_does_not_assess() {
      story.when(assess(true, true, NOW), as(Capacity.HELP_LINE)).isRefusedBy("E-1");
    }

    @Test
    void whoever_is_named_does_not_assess() {
      story
          .elsewhere(named(CCEO))
          .when(assess(false, false, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void a_case_that_does_not_exist_is_not_assessed() {
      story
          .when(new AssessMateriality(NO_ESCALATION, true, true, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    private AssessMateriality assess(boolean reputation, boolean finances, Instant time) {
      return new AssessMateriality(ESCALATION, reputation, finances, REASONS, time);
    }

    private MaterialityAssessed assessed(
        @Nullable Materiality before, Materiality now, @Nullable Instant dueAt) {
      return new MaterialityAssessed(ESCALATION, CASE, before, now, dueAt, REASONS);
    }
  }

  @Nested
  class Escalating {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
    void whichever_officer_acts_first_informs_the_audit_committee(Capacity capacity) {
      story.given(material()).when(escalate(ESCALATION), as(capacity)).records(escalated());
    }

    @Test
    void what_once_might_have_been_material_is_escalated_even_if_it_no_longer_seems_so() {
      story
          .given(
              material(),
              new MaterialityAssessed(
                  ESCALATION,
                  CASE,
                  Materiality.MIGHT_HARM_REPUTATION,
                  Materiality.NEITHER,
                  null,
                  REASONS))
          .when(escalate(ESCALATION), as(Capacity.CCEO))
          .records(
              new EscalatedToAuditCommittee(
                  ESCALATION,
                  CASE,
                  Materiality.MIGHT_HARM_REPUTATION,
                  Materiality.NEITHER,
                  DUE,
                  REASONS));
    }

    @Test
    void the_secretary_escalates_when_both_officers_are_named() {
      story
          .elsewhere(named(CCEO), named(GENERAL_AUDITOR))
          .given(material())
          .when(escalate(ESCALATION), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
          .records(escalated());
    }

    @Test
    void the_secretary_does_not_see_the_case_while_one_officer_can_act() {
      story
          .elsewhere(named(CCEO))
          .given(material())
          .when(escalate(ESCALATION), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
          .isRefusedBy("A-1");
    }

    @Test
    void the_secretary_escalates_when_the_reporter_closed_the_case_to_both() {
      new Story<>(Escalation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(Set.of(Office.CCEO, Office.GENERAL_AUDITOR)))
          .given(material())
          .when(escalate(ESCALATION), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
          .records(escalated());
    }

    @Test
    void an_investigator_does_not_escalate() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .given(material())
          .when(escalate(ESCALATION), as(Capacity.INVESTIGATOR))
          .isRefusedBy("E-2");
    }

    @Test
    void what_nobody_assessed_is_not_escalated() {
      story.when(escalate(ESCALATION), as(Capacity.CCEO)).isRefusedBy("E-4");
    }

    @Test
    void what_never_was_material_is_not_escalated() {
      story.given(immaterial()).when(escalate(ESCALATION), as(Capacity.CCEO)).isRefusedBy("E-4");
    }

    @Test
    void a_case_is_escalated_once() {
      story
          .given(material(), escalated())
          .when(escalate(ESCALATION), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("E-5");
    }

    @Test
    void a_case_that_does_not_exist_is_not_escalated() {
      story.given(material()).when(escalate(NO_ESCALATION), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private EscalateToAuditCommittee escalate(EscalationId escalation) {
      return new EscalateToAuditCommittee(escalation, REASONS, NOW);
    }
  }

  @Test
  void every_other_command_on_an_unknown_case_is_refused_alike() {
    List.of(
            new FlagAccountingMatter(NO_ESCALATION, REASONS, NOW),
            new AcknowledgeEscalation(NO_ESCALATION, NOW),
            new RecordKnownDeparture(
                NO_ESCALATION, EXECUTIVE, LocalDate.of(2026, 3, 1), REASONS, NOW),
            new RecordActOnDeparture(NO_ESCALATION, REASONS, NOW))
        .forEach(command -> story.when(command, as(Capacity.CCEO)).isRefusedBy("A-1"));
    story.when(new RecordUnansweredDeparture(NO_ESCALATION, NOW, NOW), CLOCK).isRefusedBy("A-1");
  }
}
