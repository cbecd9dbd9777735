package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.screening.Screenings.UNKNOWN;
import static io.probity.core.screening.Screenings.begun;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recuse;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.review;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.linking.Links;
import io.probity.core.message.Event;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
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

/** Who takes a handler from a case, and what becomes of their work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecusalTest {

  private final Story<Screening> story =
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), triaged(), assigned(INVESTIGATOR));

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
    void where_it_is_closed_to_the_chair_the_secretary_does_so_and_then_a_member() {
      Capacity secretary = Capacity.AUDIT_COMMITTEE_SECRETARY;
      Capacity member = Capacity.AUDIT_COMMITTEE_MEMBER;
      HandlerRecused gone = gone(GENERAL_AUDITOR, RecusalCause.DECIDED_BY_LEAD, true);
      Story<Screening> free = handling().elsewhere(witnesses());
      free.when(recuse(GENERAL_AUDITOR), as(secretary)).isRefusedBy("A-1");
      Story<Screening> aboutTheChair = handling().elsewhere(witnesses()).elsewhere(named(CHAIR));
      aboutTheChair.when(recuse(GENERAL_AUDITOR), as(member)).isRefusedBy("A-1");
      aboutTheChair.when(recuse(GENERAL_AUDITOR), as(secretary)).records(begun(), gone);
      Story<Screening> aboutBoth = handling().elsewhere(witnesses()).elsewhere(named(CHAIR));
      aboutBoth.elsewhere(declared(SECRETARY));
      aboutBoth.when(recuse(GENERAL_AUDITOR), as(secretary)).isRefusedBy("A-1");
      aboutBoth.when(recuse(GENERAL_AUDITOR), as(member)).records(begun(), gone);
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
}
