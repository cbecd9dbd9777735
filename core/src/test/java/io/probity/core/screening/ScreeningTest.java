package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.ATTEST;
import static io.probity.core.screening.Screenings.POLICY;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.screening.Screenings.UNKNOWN;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.begun;
import static io.probity.core.screening.Screenings.cleared;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recuse;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.review;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever works on a case says that they are free of conflict, or that they are not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScreeningTest {

  private static final DeclareConflict DECLARE =
      new DeclareConflict(SCREENING, ConflictKind.ACTUAL, REASONS, NOW);
  private final Story<Screening> story =
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), triaged(), assigned(INVESTIGATOR));

  @Nested
  class Attesting {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "INVESTIGATOR"})
    void what_is_said_first_begins_the_screening(Capacity capacity) {
      PersonId person = as(capacity).person();
      story
          .when(ATTEST, as(capacity))
          .records(begun(), new FreedomAttested(SCREENING, CASE, person));
    }

    @Test
    void what_is_said_next_begins_nothing() {
      story
          .given(begun(), attested(INVESTIGATOR))
          .when(ATTEST, as(Capacity.CCEO))
          .records(attested(CCEO));
    }

    @Test
    void whoever_took_the_report_down_attests_although_they_see_the_case_no_more() {
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(takenDownBy(HELP_LINE), triaged())
          .when(ATTEST, as(Capacity.HELP_LINE))
          .records(begun(), attested(HELP_LINE));
    }

    @Test
    void whoever_did_something_while_they_saw_the_case_attests_when_they_do_no_longer() {
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(opened())
          .elsewhereBy(as(Capacity.HELP_LINE), material())
          .elsewhere(triaged())
          .when(ATTEST, as(Capacity.HELP_LINE))
          .records(begun(), attested(HELP_LINE));
    }

    @Test
    void nobody_attests_who_has_no_part_in_the_case() {
      story.when(ATTEST, as(INVESTIGATOR_TOO, Capacity.INVESTIGATOR)).isRefusedBy("A-1");
      story.when(ATTEST, as(Capacity.HELP_LINE)).isRefusedBy("A-1");
    }

    @Test
    void nobody_attests_in_a_case_that_does_not_exist() {
      story.when(new AttestFreeOfConflict(UNKNOWN, NOW), as(Capacity.CCEO)).isRefusedBy("A-1");
      story
          .when(new DeclareConflict(UNKNOWN, ConflictKind.ACTUAL, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void no_policy_attests_for_anybody() {
      story.when(ATTEST, POLICY).isRefusedBy("C-21");
    }

    @Test
    void nobody_attests_twice() {
      story
          .given(begun(), attested(INVESTIGATOR))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .isRefusedBy("C-25");
    }

    @Test
    void where_a_case_is_reopened_everybody_attests_anew() {
      story
          .given(begun(), attested(INVESTIGATOR))
          .elsewhere(
              Cases.closed(),
              new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, List.of(), REASONS))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .records(attested(INVESTIGATOR));
    }

    @Test
    void who_declared_a_conflict_that_was_cleared_attests_anew() {
      story
          .given(begun(), attested(INVESTIGATOR), declared(INVESTIGATOR), cleared(INVESTIGATOR))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .records(attested(INVESTIGATOR));
    }

    @Test
    void whom_a_subject_calls_a_friend_attests_anew_and_once() {
      story
          .given(begun(), attested(INVESTIGATOR))
          .elsewhere(named(ADA))
          .elsewhere(
              new RelationDeclared(
                  new RelationId(ADA.value()),
                  ADA,
                  INVESTIGATOR,
                  RelationKind.CLOSE_FRIEND,
                  Set.of(ADA),
                  REASONS))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .records(attested(INVESTIGATOR));
      story
          .given(attested(INVESTIGATOR))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .isRefusedBy("C-25");
    }

    @Test
    void nothing_is_screened_in_a_closed_case() {
      story.given(begun(), recused(INVESTIGATOR_TOO, true)).elsewhere(closed());
      story.when(ATTEST, as(Capacity.CCEO)).isRefusedBy("C-24");
      story.when(DECLARE, as(Capacity.CCEO)).isRefusedBy("C-24");
      story.when(clear(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-24");
      story.when(recuse(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-24");
      story.when(review(INVESTIGATOR_TOO), as(Capacity.CCEO)).isRefusedBy("C-24");
    }
  }

  @Nested
  class Declaring {

    @Test
    void whoever_has_a_conflict_says_so() {
      story
          .when(DECLARE, as(Capacity.INVESTIGATOR))
          .records(
              begun(),
              new ConflictDeclared(SCREENING, CASE, INVESTIGATOR, ConflictKind.ACTUAL, REASONS));
    }

    @Test
    void from_then_on_the_case_is_closed_to_them() {
      story
          .given(begun(), declared(INVESTIGATOR))
          .when(ATTEST, as(Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void where_both_officers_declare_one_the_chair_clears_it() {
      story
          .given(begun(), declared(CCEO), declared(GENERAL_AUDITOR))
          .when(clear(CCEO), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .records(new ConflictCleared(SCREENING, CASE, CCEO, ConflictKind.APPARENT, REASONS));
    }

    @Test
    void somebody_else_clears_it_and_says_what_it_was() {
      story
          .given(begun(), declared(INVESTIGATOR))
          .when(clear(INVESTIGATOR), as(Capacity.GENERAL_AUDITOR))
          .records(
              new ConflictCleared(SCREENING, CASE, INVESTIGATOR, ConflictKind.APPARENT, REASONS));
    }

    @Test
    void nobody_clears_their_own() {
      story.given(begun(), declared(CCEO)).when(clear(CCEO), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void no_investigator_clears_a_conflict_or_reviews_work() {
      story.elsewhere(assigned(INVESTIGATOR_TOO));
      story.given(begun(), declared(INVESTIGATOR), recused(CCEO, true));
      Actor other = as(INVESTIGATOR_TOO, Capacity.INVESTIGATOR);
      story.when(clear(INVESTIGATOR), other).isRefusedBy("C-22");
      story.when(review(CCEO), other).isRefusedBy("C-22");
    }

    @Test
    void what_was_not_declared_is_not_cleared() {
      story
          .given(begun(), attested(INVESTIGATOR))
          .when(clear(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-26");
      story
          .given(declared(INVESTIGATOR), recused(INVESTIGATOR, false))
          .when(clear(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-26");
    }

    @Test
    void nothing_is_cleared_in_a_case_that_does_not_exist() {
      story
          .when(new ClearConflict(UNKNOWN, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }
  }

  private static ClearConflict clear(PersonId handler) {
    return new ClearConflict(SCREENING, handler, REASONS, NOW);
  }
}
