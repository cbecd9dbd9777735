package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.allegationNamed;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.caused;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import io.probity.core.relation.RelationId;
import io.probity.core.screening.Screenings;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Vault;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody worked on a case, and it turns out that they should not have. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TiesFoundLaterTest {
  private static final RelationId TIE = new RelationId(new UUID(0x400aL, 7));
  private static final CloseCase CLOSE =
      new CloseCase(CASE, ClosingGround.CONCLUDED, null, REASONS, NOW);

  private static final OpenMatter NOT_ATTESTED =
      new OpenMatter(Screenings.SCREENING.stream(), OpenMatters.Why.NOT_ATTESTED);

  private final Vault vault = new Vault();
  private final Story<Case> story = new Story<>(Case.class, vault).elsewhere(inOffice());

  @Test
  void a_case_closes_on_no_work_of_somebody_who_turns_out_to_be_bound() {
    decided().elsewhere(bound());
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-67");
  }

  @Test
  void it_closes_once_they_were_recused_and_their_work_was_reviewed() {
    decided().elsewhere(bound(), recused(INVESTIGATOR, true));
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
    story.elsewhere(reviewed(INVESTIGATOR));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void an_officer_sets_the_tie_aside_of_whoever_investigates_already() {
    decided().given(triaged()).elsewhere(bound());
    story
        .when(new AssignDespiteTie(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(despite());
  }

  @Test
  void then_they_attest_anew_and_the_case_closes() {
    decided().elsewhere(bound()).given(despite());
    assertThat(handlers().hasAttested(CASE.value(), INVESTIGATOR)).isFalse();
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
    story.elsewhere(attested(INVESTIGATOR));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void whoever_turns_out_to_be_a_witness_leaves_an_open_matter_that_names_nobody() {
    decided();
    assertThat(openMatters()).isEmpty();
    story.elsewhere(vault.witness(INVESTIGATOR));
    assertThat(openMatters()).containsOnly(NOT_ATTESTED);
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
  }

  @Test
  void of_any_other_handler_it_says_the_same() {
    decided().elsewhere(bound());
    assertThat(openMatters()).containsOnly(NOT_ATTESTED);
    story.elsewhere(recused(INVESTIGATOR, false));
    assertThat(openMatters()).isEmpty();
    story.elsewhere(assigned(INVESTIGATOR_TOO));
    assertThat(openMatters()).containsOnly(NOT_ATTESTED);
  }

  @Test
  void the_case_closes_once_the_witness_was_recused_and_their_work_was_reviewed() {
    decided().elsewhere(vault.witness(INVESTIGATOR), recused(INVESTIGATOR, true));
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
    story.elsewhere(reviewed(INVESTIGATOR));
    assertThat(openMatters()).isEmpty();
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void nobody_shuts_out_whoever_investigates_by_calling_them_a_friend() {
    decided().elsewhere(saidBySubject());
    assertThat(isClosedTo(INVESTIGATOR)).isFalse();
  }

  @Test
  void yet_what_the_subject_says_is_looked_at_before_the_case_closes() {
    decided().elsewhere(saidBySubject());
    assertThat(openMatters())
        .containsExactly(new OpenMatter(CASE.stream(), OpenMatters.Why.TIE_TO_LOOK_AT));
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
    story.elsewhere(new RelationEnded(TIE, BEN, INVESTIGATOR, RelationKind.FAMILY, REASONS));
    assertThat(openMatters()).isEmpty();
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void or_an_officer_sets_it_aside() {
    decided().elsewhere(saidBySubject()).given(despite()).elsewhere(attested(INVESTIGATOR));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void or_they_attest_knowing_of_it_so_that_no_subject_keeps_the_case_open_alone() {
    decided().elsewhere(assigned(INVESTIGATOR_TOO), attested(INVESTIGATOR_TOO));
    story.elsewhere(saidBySubject(INVESTIGATOR), saidBySubject(INVESTIGATOR_TOO));
    story.elsewhere(attested(INVESTIGATOR));
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-15");
    story.elsewhere(attested(INVESTIGATOR_TOO));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void what_they_attested_before_the_subject_was_named_says_nothing_of_it() {
    decided()
        .elsewhere(
            new RelationDeclared(
                TIE, ADA, INVESTIGATOR, RelationKind.FAMILY, Set.of(ADA), REASONS));
    story.elsewhere(attested(INVESTIGATOR));
    assertThat(openMatters()).isEmpty();
    story.given(new SubjectNamed(CASE, new SubjectId(new UUID(0x4000L, 9)), ADA, REASONS));
    assertThat(openMatters()).extracting(OpenMatter::why).contains(OpenMatters.Why.TIE_TO_LOOK_AT);
    story.elsewhere(attested(INVESTIGATOR));
    assertThat(openMatters())
        .extracting(OpenMatter::why)
        .doesNotContain(OpenMatters.Why.TIE_TO_LOOK_AT);
  }

  @Test
  void what_is_said_of_who_was_recused_is_no_matter_any_more() {
    decided().elsewhere(saidBySubject(), recused(INVESTIGATOR, true), reviewed(INVESTIGATOR));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void it_keeps_them_away_from_the_day_on_which_it_is_confirmed() {
    decided().elsewhere(saidBySubject());
    story.elsewhere(new RelationConfirmed(TIE, BEN, INVESTIGATOR, RelationKind.FAMILY, REASONS));
    assertThat(isClosedTo(INVESTIGATOR)).isTrue();
    story.when(CLOSE, as(Capacity.CCEO)).isRefusedBy("C-67");
  }

  @Test
  void nobody_shuts_out_the_officers_by_calling_them_friends() {
    decided()
        .elsewhere(
            new RelationDeclared(TIE, BEN, CCEO, RelationKind.CLOSE_FRIEND, Set.of(BEN), REASONS));
    story.when(CLOSE, as(Capacity.CCEO)).records(close());
  }

  @Test
  void who_is_called_a_friend_by_the_subject_is_chosen_by_an_officer_who_says_why() {
    story.given(opened(), triaged(), named(BEN)).elsewhere(saidBySubject());
    story
        .when(new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("C-29");
    story
        .when(new AssignDespiteTie(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .records(despite());
  }

  @Test
  void whoever_declares_a_friendship_is_kept_from_what_concerns_the_friend() {
    story
        .given(opened(), named(ADA), assigned(INVESTIGATOR))
        .elsewhere(
            new RelationDeclared(
                TIE, INVESTIGATOR, ADA, RelationKind.FAMILY, Set.of(INVESTIGATOR), REASONS));
    assertThat(isClosedTo(INVESTIGATOR)).isTrue();
  }

  private Story<Case> decided() {
    return story
        .given(
            opened(),
            new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS),
            named(BEN))
        .elsewhere(alleged(), immaterial(), found(), approved(), caused())
        .elsewhere(attested(INVESTIGATOR), attested(CCEO))
        .given(allegationNamed(), escalationNamed());
  }

  private boolean isClosedTo(PersonId person) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .isClosedTo(CASE.value(), person, NOW);
  }

  private Set<OpenMatter> openMatters() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private CaseHandlers handlers() {
    return story.standing().view(CaseHandlers.class, Reads.UNNOTED);
  }

  private static CaseClosed close() {
    return new CaseClosed(CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS);
  }

  private static InvestigatorAssignedDespiteTie despite() {
    return new InvestigatorAssignedDespiteTie(
        CASE, INVESTIGATOR, Office.INVESTIGATOR, null, Set.of(BEN), REASONS);
  }

  private static RelationDeclared bound() {
    return new RelationDeclared(
        TIE, INVESTIGATOR, BEN, RelationKind.FAMILY, Set.of(INVESTIGATOR, BEN), REASONS);
  }

  private static RelationDeclared saidBySubject(PersonId of) {
    RelationId each = new RelationId(of.value());
    return new RelationDeclared(each, BEN, of, RelationKind.FAMILY, Set.of(BEN), REASONS);
  }

  private static RelationDeclared saidBySubject() {
    return new RelationDeclared(TIE, BEN, INVESTIGATOR, RelationKind.FAMILY, Set.of(BEN), REASONS);
  }
}
