package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.screening.RecusalCause.NAMED_AS_SUBJECT;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.begun;
import static io.probity.core.screening.Screenings.cleared;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
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
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.linking.Links;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.standing.Story;
import io.probity.core.visibility.Vault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScreeningTest {

  private static final Actor POLICY = Actor.policy("WhenSubjectNamedThenRecuseThem");
  private static final ScreeningId UNKNOWN = new ScreeningId(Cases.NO_CASE.value());
  private static final AttestFreeOfConflict ATTEST = new AttestFreeOfConflict(SCREENING, NOW);
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
              new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, REASONS))
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

  @Nested
  class Recusing {
    private final Vault vault = new Vault();

    @Test
    void an_investigator_leaves_a_case_in_which_they_did_nothing_yet() {
      story
          .when(recuse(INVESTIGATOR), as(Capacity.INVESTIGATOR))
          .records(begun(), gone(INVESTIGATOR, RecusalCause.OWN_WISH, false));
    }

    @Test
    void the_work_of_whoever_did_something_is_to_be_reviewed() {
      story
          .elsewhereBy(as(Capacity.INVESTIGATOR), alleged())
          .when(recuse(INVESTIGATOR), as(Capacity.CCEO))
          .records(begun(), gone(INVESTIGATOR, RecusalCause.DECIDED_BY_LEAD, true));
    }

    @Test
    void whoever_took_the_report_down_may_be_relieved_of_it() {
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(takenDownBy(HELP_LINE), triaged())
          .when(recuse(HELP_LINE), as(Capacity.CCEO))
          .records(begun(), gone(HELP_LINE, RecusalCause.DECIDED_BY_LEAD, false));
    }

    @Test
    void whoever_keeps_up_the_contact_is_recused_like_any_handler_and_once() {
      story
          .elsewhere(Links.mailbox(COMPLIANCE))
          .when(recuse(COMPLIANCE), as(Capacity.CCEO))
          .records(begun(), gone(COMPLIANCE, RecusalCause.DECIDED_BY_LEAD, false));
      story
          .given(begun(), recused(COMPLIANCE, false))
          .when(recuse(COMPLIANCE), as(Capacity.CCEO))
          .isRefusedBy("C-27");
    }

    @Test
    void no_officer_removes_the_other() {
      story
          .elsewhereBy(as(Capacity.GENERAL_AUDITOR), alleged())
          .when(recuse(GENERAL_AUDITOR), as(Capacity.CCEO))
          .isRefusedBy("C-23");
    }

    @Test
    void an_officer_to_whom_the_case_is_closed_is_recused_by_who_leads() {
      story
          .elsewhereBy(as(Capacity.CCEO), alleged())
          .given(begun(), declared(CCEO))
          .when(recuse(CCEO), as(Capacity.GENERAL_AUDITOR))
          .records(gone(CCEO, RecusalCause.DECIDED_BY_LEAD, true));
    }

    @Test
    void the_designee_of_an_officer_is_recused_like_any_handler() {
      story
          .elsewhere(
              granted(NOW, Scope.INVESTIGATE),
              new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)),
              assigned(ADA))
          .when(recuse(ADA), as(Capacity.GENERAL_AUDITOR))
          .records(begun(), gone(ADA, RecusalCause.DECIDED_BY_LEAD, false));
    }

    @Test
    void an_officer_leaves_a_case_by_their_own_wish() {
      story
          .when(recuse(CCEO), as(Capacity.CCEO))
          .records(begun(), gone(CCEO, RecusalCause.OWN_WISH, false));
    }

    @Test
    void whether_a_handler_is_a_witness_changes_no_answer() {
      for (List<? extends Event> sealed : List.of(List.<Event>of(), witnesses())) {
        Story<Screening> recusing = handling().elsewhere(sealed);
        recusing.when(recuse(GENERAL_AUDITOR), as(Capacity.CCEO)).isRefusedBy("C-23");
        recusing.when(recuse(ADA), as(Capacity.CCEO)).isRefusedBy("C-27");
        recusing
            .when(recuse(INVESTIGATOR), as(Capacity.CCEO))
            .records(begun(), gone(INVESTIGATOR, RecusalCause.DECIDED_BY_LEAD, false));
        recusing
            .when(recuse(GENERAL_AUDITOR), as(Capacity.GENERAL_AUDITOR))
            .records(begun(), gone(GENERAL_AUDITOR, RecusalCause.OWN_WISH, true));
      }
    }

    @Test
    void the_chair_takes_any_officer_from_any_open_case_whatever_they_are_to_it() {
      for (List<? extends Event> sealed : List.of(List.<Event>of(), witnesses())) {
        Story<Screening> recusing = handling().elsewhere(sealed);
        recusing.when(recuse(INVESTIGATOR), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("A-1");
        recusing.when(recuse(CCEO), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("A-1");
        recusing
            .when(recuse(GENERAL_AUDITOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
            .records(begun(), gone(GENERAL_AUDITOR, RecusalCause.DECIDED_BY_LEAD, true));
      }
    }

    @Test
    void whether_a_case_ended_that_was_never_brought_before_them_the_chair_does_not_learn() {
      handling()
          .elsewhere(closed())
          .when(recuse(GENERAL_AUDITOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("A-1");
    }

    @Test
    void not_even_the_chair_does_so_in_a_case_about_themselves() {
      handling()
          .elsewhere(named(CHAIR))
          .when(recuse(GENERAL_AUDITOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("A-1");
    }

    @Test
    void whoever_may_not_see_a_case_any_more_does_not_learn_that_it_ended() {
      handling()
          .elsewhere(witnesses())
          .elsewhere(closed())
          .when(recuse(GENERAL_AUDITOR), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("A-1");
    }

    private List<Event> witnesses() {
      return List.of(
          vault.witness(GENERAL_AUDITOR), vault.witness(INVESTIGATOR), vault.witness(ADA));
    }

    private Story<Screening> handling() {
      return new Story<>(Screening.class, vault)
          .elsewhere(inOffice())
          .elsewhere(opened(), triaged(), assigned(INVESTIGATOR))
          .elsewhereBy(as(Capacity.GENERAL_AUDITOR), alleged());
    }

    @Test
    void one_investigator_does_not_remove_another() {
      story
          .elsewhere(assigned(INVESTIGATOR_TOO))
          .when(recuse(INVESTIGATOR_TOO), as(Capacity.INVESTIGATOR))
          .isRefusedBy("C-23");
    }

    @Test
    void nobody_removes_others_from_a_case_about_themselves() {
      story.elsewhere(named(CCEO)).when(recuse(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void nobody_is_recused_who_does_not_work_on_it_or_twice() {
      story.when(recuse(ADA), as(Capacity.CCEO)).isRefusedBy("C-27");
      story
          .given(begun(), recused(INVESTIGATOR, false))
          .when(recuse(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-27");
    }

    @Test
    void nobody_is_recused_in_a_case_that_does_not_exist() {
      story
          .when(new RecuseHandler(UNKNOWN, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    private HandlerRecused gone(PersonId person, RecusalCause cause, boolean tainted) {
      return new HandlerRecused(SCREENING, CASE, person, cause, tainted, REASONS);
    }
  }

  @Nested
  class BeingNamed {

    private final RecuseNamedHandler named = new RecuseNamedHandler(SCREENING, INVESTIGATOR, NOW);

    @Test
    void whoever_comes_back_attests_anew_and_may_be_recused_again() {
      story.given(
          begun(),
          attested(INVESTIGATOR),
          new HandlerRecused(SCREENING, CASE, INVESTIGATOR, NAMED_AS_SUBJECT, false, null));
      story.elsewhere(assigned(INVESTIGATOR));
      story.when(ATTEST, as(Capacity.INVESTIGATOR)).records(attested(INVESTIGATOR));
      story
          .when(new RecuseHandler(SCREENING, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
          .records(recused(INVESTIGATOR, false));
    }

    @Test
    void an_investigator_who_is_named_is_recused_with_the_cause() {
      story
          .elsewhereBy(as(Capacity.INVESTIGATOR), alleged())
          .elsewhere(named(INVESTIGATOR))
          .when(named, POLICY)
          .records(
              begun(),
              new HandlerRecused(
                  SCREENING, CASE, INVESTIGATOR, RecusalCause.NAMED_AS_SUBJECT, true, null));
    }

    @Test
    void whoever_never_worked_on_it_is_recused_from_nothing() {
      story
          .elsewhere(named(ADA))
          .when(new RecuseNamedHandler(SCREENING, ADA, NOW), POLICY)
          .recordsNothing();
    }

    @Test
    void whoever_was_recused_before_is_not_recused_again() {
      story.given(begun(), recused(INVESTIGATOR, true)).when(named, POLICY).recordsNothing();
    }

    @Test
    void nobody_plays_the_policy() {
      story.when(named, as(Capacity.CCEO)).isRefusedBy("C-20");
    }

    @Test
    void in_a_case_that_does_not_exist_nobody_is_recused() {
      story.when(new RecuseNamedHandler(UNKNOWN, INVESTIGATOR, NOW), POLICY).isRefusedBy("A-1");
    }
  }

  @Nested
  class Reviewing {

    @Test
    void somebody_else_says_what_becomes_of_the_work() {
      story
          .given(begun(), recused(INVESTIGATOR, true))
          .when(review(INVESTIGATOR), as(Capacity.CCEO))
          .records(
              new TaintReviewed(
                  SCREENING, CASE, INVESTIGATOR, TaintVerdict.WORK_IS_DONE_AGAIN, REASONS));
    }

    @Test
    void work_is_reviewed_once_and_only_where_somebody_was_recused() {
      story
          .given(begun(), recused(INVESTIGATOR_TOO, false))
          .when(review(INVESTIGATOR_TOO), as(Capacity.CCEO))
          .isRefusedBy("C-28");
      story.when(review(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-28");
      story
          .given(recused(INVESTIGATOR, true), reviewed(INVESTIGATOR))
          .when(review(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-28");
    }

    @Test
    void nothing_is_reviewed_in_a_case_that_does_not_exist() {
      story
          .when(
              new RecordTaintReview(UNKNOWN, INVESTIGATOR, TaintVerdict.WORK_STANDS, REASONS, NOW),
              as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }
  }

  private static ClearConflict clear(PersonId handler) {
    return new ClearConflict(SCREENING, handler, REASONS, NOW);
  }

  private static RecuseHandler recuse(PersonId handler) {
    return new RecuseHandler(SCREENING, handler, REASONS, NOW);
  }

  private static RecordTaintReview review(PersonId handler) {
    return new RecordTaintReview(SCREENING, handler, TaintVerdict.WORK_IS_DONE_AGAIN, REASONS, NOW);
  }
}
