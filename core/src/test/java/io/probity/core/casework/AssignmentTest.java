package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.casework.Endings.triagedAgain;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who assigns an investigator, and who may be one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssignmentTest {

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void whoever_leads_the_case_assigns_an_investigator(Capacity capacity) {
    story
        .given(opened(), triaged())
        .when(assign(INVESTIGATOR), as(capacity))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void the_officers_themselves_may_investigate() {
    story
        .given(opened(), triaged())
        .when(assign(GENERAL_AUDITOR), as(Capacity.CCEO))
        .records(
            new InvestigatorAssigned(CASE, GENERAL_AUDITOR, Office.GENERAL_AUDITOR, null, REASONS));
  }

  @Test
  void who_holds_several_offices_investigates_in_the_highest() {
    story
        .given(opened(), triaged())
        .elsewhere(appointed(CCEO, Office.INVESTIGATOR))
        .when(assign(CCEO), as(Capacity.CCEO))
        .records(new InvestigatorAssigned(CASE, CCEO, Office.CCEO, null, REASONS));
  }

  @Test
  void a_second_investigator_joins_the_first() {
    story
        .given(opened(), triaged(), assigned(INVESTIGATOR))
        .when(assign(INVESTIGATOR_TOO), as(Capacity.CCEO))
        .records(
            new InvestigatorAssigned(CASE, INVESTIGATOR_TOO, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void the_general_auditor_leads_when_the_cceo_is_accused() {
    story
        .given(opened(), triaged(), named(CCEO))
        .when(assign(INVESTIGATOR), as(Capacity.GENERAL_AUDITOR))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void the_chair_of_the_audit_committee_leads_when_both_officers_are_accused() {
    story
        .given(opened(), triaged(), named(CCEO), named(GENERAL_AUDITOR))
        .when(assign(INVESTIGATOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void an_accused_officer_assigns_nobody() {
    story
        .given(opened(), triaged(), named(CCEO))
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void the_help_line_sees_the_case_and_assigns_nobody() {
    story.given(opened()).when(assign(INVESTIGATOR), as(Capacity.HELP_LINE)).isRefusedBy("C-2");
  }

  @Test
  void an_investigator_assigns_nobody() {
    story
        .given(opened(), triaged(), assigned(INVESTIGATOR))
        .when(assign(INVESTIGATOR_TOO), as(Capacity.INVESTIGATOR))
        .isRefusedBy("C-2");
  }

  @Test
  void nobody_is_assigned_to_a_case_that_does_not_exist() {
    story
        .given(opened(), triaged())
        .when(new AssignInvestigator(NO_CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void somebody_without_such_an_office_does_not_investigate() {
    story.given(opened(), triaged()).when(assign(HR), as(Capacity.CCEO)).isRefusedBy("C-9");
  }

  @Test
  void nobody_is_given_a_case_who_will_leave() {
    story
        .given(opened(), triaged())
        .elsewhere(new PersonLeft(INVESTIGATOR, null, LocalDate.of(2026, 4, 1), List.of(), REASONS))
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-74");
  }

  @Test
  void somebody_unknown_does_not_investigate() {
    story.given(opened(), triaged()).when(assign(STRANGER), as(Capacity.CCEO)).isRefusedBy("C-9");
  }

  @Test
  void nobody_named_in_the_case_investigates_it() {
    story
        .given(opened(), triaged(), named(INVESTIGATOR))
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-10");
  }

  @Test
  void nobody_investigates_what_is_closed_to_their_office() {
    story
        .given(opened(Set.of(Office.INVESTIGATOR)), triaged())
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-10");
  }

  @Test
  void nobody_investigates_the_report_that_they_took_down() {
    story
        .given(takenDownBy(HELP_LINE), triaged())
        .elsewhere(appointed(HELP_LINE, Office.INVESTIGATOR))
        .when(assign(HELP_LINE), as(Capacity.CCEO))
        .isRefusedBy("C-11");
  }

  @Test
  void nobody_is_assigned_twice() {
    story
        .given(opened(), triaged(), assigned(INVESTIGATOR))
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-12");
  }

  @Test
  void nobody_is_assigned_to_a_closed_case() {
    story
        .given(opened(), closed())
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-8");
  }

  @Test
  void nobody_is_assigned_before_triage() {
    story.given(opened()).when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-18");
  }

  @Test
  void nobody_is_assigned_to_what_is_not_to_be_investigated() {
    story
        .given(opened(), triaged(), triagedAgain(Triage.Outcome.OUT_OF_SCOPE))
        .when(assign(INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-18");
  }

  private AssignInvestigator assign(PersonId investigator) {
    return new AssignInvestigator(CASE, investigator, REASONS, NOW);
  }
}
