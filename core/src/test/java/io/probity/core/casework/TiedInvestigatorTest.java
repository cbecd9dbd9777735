package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assign;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.name;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is bound to somebody named stays away, unless an officer sets that aside. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TiedInvestigatorTest {

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void nobody_investigates_a_case_about_somebody_they_are_bound_to() {
    tied().when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-29");
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void an_officer_sets_a_tie_aside_and_says_why(Capacity capacity) {
    tied()
        .when(despite(CASE, INVESTIGATOR), as(capacity))
        .records(
            new InvestigatorAssignedDespiteTie(
                CASE, INVESTIGATOR, Office.INVESTIGATOR, null, Set.of(ADA), REASONS));
  }

  @Test
  void from_then_on_they_work_on_it_like_anybody() {
    tied()
        .given(
            new InvestigatorAssignedDespiteTie(
                CASE, INVESTIGATOR, Office.INVESTIGATOR, null, Set.of(ADA), REASONS))
        .when(name(BEN), as(Capacity.INVESTIGATOR))
        .records(new SubjectNamed(CASE, Cases.SUBJECT, BEN, REASONS));
  }

  @Test
  void a_tie_that_comes_up_later_keeps_them_out_again() {
    tied()
        .given(
            new InvestigatorAssignedDespiteTie(
                CASE, INVESTIGATOR, Office.INVESTIGATOR, null, Set.of(ADA), REASONS),
            named(HR))
        .elsewhere(bound(INVESTIGATOR, HR))
        .when(name(BEN), as(Capacity.INVESTIGATOR))
        .isRefusedBy("A-1");
  }

  @Test
  void an_officer_whose_tie_was_set_aside_investigates_and_does_not_lead() {
    story
        .given(opened(), triaged(), named(ADA))
        .elsewhere(bound(CCEO, ADA))
        .given(
            new InvestigatorAssignedDespiteTie(
                CASE, CCEO, Office.CCEO, null, Set.of(ADA), REASONS));
    story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-2");
    story
        .when(name(BEN), as(Capacity.CCEO))
        .records(new SubjectNamed(CASE, Cases.SUBJECT, BEN, REASONS));
  }

  @Test
  void whoever_is_bound_to_somebody_named_sees_nothing() {
    story
        .given(opened(), triaged(), assigned(INVESTIGATOR), named(ADA))
        .elsewhere(bound(INVESTIGATOR, ADA))
        .when(name(BEN), as(Capacity.INVESTIGATOR))
        .isRefusedBy("A-1");
  }

  @Test
  void nobody_else_sets_a_tie_aside() {
    story
        .given(opened(), triaged(), named(ADA), named(CCEO), named(GENERAL_AUDITOR))
        .elsewhere(bound(INVESTIGATOR, ADA))
        .when(despite(CASE, INVESTIGATOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("C-30");
    new Story<>(Case.class)
        .elsewhere(inOffice())
        .given(opened(), triaged(), named(ADA))
        .when(despite(CASE, CCEO), as(Capacity.CCEO))
        .isRefusedBy("C-30");
  }

  @Test
  void only_a_tie_that_there_is_is_set_aside() {
    story
        .given(opened(), triaged(), named(ADA))
        .when(despite(CASE, INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-31");
  }

  @Test
  void nobody_who_is_named_or_was_recused_comes_in_that_way() {
    tied()
        .given(named(INVESTIGATOR))
        .when(despite(CASE, INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-10");
    new Story<>(Case.class)
        .elsewhere(inOffice())
        .given(opened(), triaged(), named(ADA))
        .elsewhere(bound(INVESTIGATOR, ADA), recused(INVESTIGATOR, false))
        .when(despite(CASE, INVESTIGATOR), as(Capacity.CCEO))
        .isRefusedBy("C-10");
  }

  @Test
  void the_rules_of_every_assignment_hold() {
    tied().elsewhere(bound(HR, ADA));
    story.when(despite(NO_CASE, INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(despite(CASE, HR), as(Capacity.CCEO)).isRefusedBy("C-9");
    story.given(closed()).when(despite(CASE, INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-8");
  }

  private Story<Case> tied() {
    return story.given(opened(), triaged(), named(ADA)).elsewhere(bound(INVESTIGATOR, ADA));
  }

  private AssignDespiteTie despite(CaseId caseId, PersonId investigator) {
    return new AssignDespiteTie(caseId, investigator, REASONS, NOW);
  }

  private static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(new UUID(0x4000L, 0x8800L)),
        one,
        other,
        RelationKind.FAMILY,
        Set.of(one, other),
        REASONS);
  }
}
