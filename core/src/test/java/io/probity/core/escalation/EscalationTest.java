package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.Classification;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.facts.Reads;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EscalationTest {

  private static final EscalationId NO_ESCALATION = new EscalationId(NO_CASE.value());
  private static final Actor CLOCK = Actor.policy("clock");

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

  @Nested
  class Missing {

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
      story
          .given(material(), escalated())
          .when(miss(ESCALATION, DUE, LATE), CLOCK)
          .recordsNothing();
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
      story
          .given(material())
          .when(miss(ESCALATION, DUE, LATE), as(Capacity.CCEO))
          .isRefusedBy("E-3");
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

  @Nested
  class Accounting {

    @Test
    void the_help_line_flags_what_it_takes_in_and_the_committee_sees_it_at_once() {
      story
          .when(new FlagAccountingMatter(ESCALATION, REASONS, NOW), as(Capacity.HELP_LINE))
          .records(new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
      assertThat(seen()).isFalse();
      story.given(new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
      assertThat(seen()).isTrue();
    }

    @Test
    void nobody_flags_who_does_not_handle_the_case() {
      story
          .given(material(), escalated())
          .when(
              new FlagAccountingMatter(ESCALATION, REASONS, NOW),
              as(Capacity.AUDIT_COMMITTEE_SECRETARY))
          .isRefusedBy("E-8");
    }

    @Test
    void a_matter_is_flagged_once_and_in_an_open_case() {
      FlagAccountingMatter flag = new FlagAccountingMatter(ESCALATION, REASONS, NOW);
      story
          .given(new AccountingMatterFlagged(ESCALATION, CASE, REASONS))
          .when(flag, as(Capacity.CCEO))
          .isRefusedBy("E-9");
      new Story<>(Escalation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), closed())
          .when(flag, as(Capacity.CCEO))
          .isRefusedBy("E-9");
    }

    @Test
    void an_allegation_about_accounting_needs_no_flag() {
      AllegationRaised before = alleged();
      story.elsewhere(
          new AllegationRaised(
              before.allegationId(),
              CASE,
              Principle.BEHAVE_ETHICALLY,
              Set.of(Topic.FINANCIAL_REPORTING),
              Topic.VERSION,
              null,
              null,
              null,
              null,
              REASONS));
      assertThat(seen()).isTrue();
    }

    @Test
    void nor_does_an_allegation_that_turns_out_to_be_about_accounting() {
      story.elsewhere(
          alleged(), reclassified(Topic.BUSINESS_RECORDS, Topic.GIFTS_AND_ENTERTAINMENT));
      assertThat(seen()).isFalse();
      story.elsewhere(reclassified(Topic.GIFTS_AND_ENTERTAINMENT, Topic.FINANCIAL_REPORTING));
      assertThat(seen()).isTrue();
      story.elsewhere(reclassified(Topic.FINANCIAL_REPORTING, Topic.GIFTS_AND_ENTERTAINMENT));
      assertThat(seen()).isTrue();
    }

    private AllegationReclassified reclassified(Topic before, Topic now) {
      return new AllegationReclassified(
          alleged().allegationId(), CASE, about(before), about(now), false, REASONS);
    }

    private Classification about(Topic topic) {
      return new Classification(
          Principle.BEHAVE_ETHICALLY,
          Set.of(topic),
          Topic.VERSION,
          Classification.Severity.MODERATE);
    }

    private boolean seen() {
      return story
          .standing()
          .view(CaseVisibility.class, Reads.UNNOTED)
          .sees(CASE.value(), SECRETARY, NOW);
    }
  }

  @Nested
  class Acknowledging {

    @Test
    void the_committee_takes_note_of_what_was_escalated() {
      story
          .given(material(), escalated())
          .when(new AcknowledgeEscalation(ESCALATION, NOW), as(Capacity.AUDIT_COMMITTEE_MEMBER))
          .records(new EscalationAcknowledged(ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION));
    }

    @Test
    void an_officer_does_not_take_note_for_the_committee() {
      story
          .given(material(), escalated())
          .when(new AcknowledgeEscalation(ESCALATION, NOW), as(Capacity.CCEO))
          .isRefusedBy("E-10");
    }

    @Test
    void nothing_is_acknowledged_twice_or_before_it_was_escalated() {
      AcknowledgeEscalation acknowledge = new AcknowledgeEscalation(ESCALATION, NOW);
      story.given(material(), new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
      story.when(acknowledge, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("E-11");
      story.given(
          escalated(),
          new EscalationAcknowledged(ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION));
      story.when(acknowledge, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("E-11");
    }

    @Test
    void a_later_view_is_told_to_the_committee_and_takes_nothing_back() {
      story
          .given(material(), escalated())
          .when(new AssessMateriality(ESCALATION, false, false, REASONS, NOW), as(Capacity.CCEO))
          .records(
              new MaterialityAssessed(
                  ESCALATION,
                  CASE,
                  Materiality.MIGHT_HARM_REPUTATION,
                  Materiality.NEITHER,
                  null,
                  REASONS),
              new ReassessmentTold(
                  ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION, Materiality.NEITHER));
    }
  }

  @Nested
  class Departing {
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 3, 1);
    private static final Instant ACT_BY = Instant.parse("2026-03-12T00:00:00Z");

    @Test
    void a_departure_known_to_an_executive_officer_starts_a_clock() {
      story.given(material()).when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO)).records(known());
    }

    @Test
    void what_nobody_at_the_top_knew_starts_no_clock() {
      story.given(material());
      story.when(known(ADA, KNOWN_ON), as(Capacity.CCEO)).isRefusedBy("E-13");
      story.when(known(EXECUTIVE, LocalDate.of(2026, 3, 3)), as(Capacity.CCEO)).isRefusedBy("E-13");
    }

    @Test
    void only_a_material_departure_counts_and_one_at_a_time() {
      story.when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO)).isRefusedBy("E-14");
      story
          .given(material(), known())
          .when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO))
          .isRefusedBy("E-14");
    }

    @Test
    void the_committee_reads_of_it_and_records_nothing() {
      story
          .given(material(), escalated())
          .when(known(EXECUTIVE, KNOWN_ON), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("E-12");
    }

    @Test
    void an_act_stops_the_clock() {
      RecordActOnDeparture act = new RecordActOnDeparture(ESCALATION, REASONS, NOW);
      story.given(material()).when(act, as(Capacity.CCEO)).isRefusedBy("E-15");
      story
          .given(known())
          .when(act, as(Capacity.CCEO))
          .records(new DepartureActedOn(ESCALATION, CASE, REASONS));
    }

    @Test
    void where_nothing_was_done_an_implicit_waiver_is_suspected_once() {
      RecordUnansweredDeparture miss =
          new RecordUnansweredDeparture(ESCALATION, ACT_BY, ACT_BY.plusSeconds(60));
      story.given(material(), known());
      story.when(miss, as(Capacity.CCEO)).isRefusedBy("E-3");
      story
          .when(miss, CLOCK)
          .records(new ImplicitWaiverSuspected(ESCALATION, CASE, EXECUTIVE, ACT_BY));
      story
          .given(new ImplicitWaiverSuspected(ESCALATION, CASE, EXECUTIVE, ACT_BY))
          .when(miss, CLOCK)
          .recordsNothing();
    }

    private RecordKnownDeparture known(PersonId to, LocalDate on) {
      return new RecordKnownDeparture(ESCALATION, to, on, REASONS, NOW);
    }

    private DepartureMadeKnown known() {
      return new DepartureMadeKnown(ESCALATION, CASE, EXECUTIVE, KNOWN_ON, ACT_BY, REASONS);
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
