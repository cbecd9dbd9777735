package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.SUBJECT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.facts.Reads;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.screening.RecusalCause;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever names people shuts them out; somebody else lets back in who was named in error. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedInErrorTest {

  private final Story<Case> story =
      new Story<>(Case.class).elsewhere(inOffice()).given(opened(), triaged());

  @Test
  void whom_the_help_line_named_sees_the_case_again_once_somebody_else_said_it_was_an_error() {
    named(CCEO, as(Capacity.HELP_LINE));
    assertThat(sees(CCEO)).isFalse();
    story
        .when(withdraw(CCEO), as(Capacity.GENERAL_AUDITOR))
        .records(new SubjectWithdrawn(CASE, subject(CCEO), CCEO, REASONS));
    story.given(withdrawn(CCEO));
    assertThat(sees(CCEO)).isTrue();
  }

  @Test
  void where_both_officers_were_named_the_chair_says_it() {
    named(CCEO, as(Capacity.HELP_LINE));
    named(GENERAL_AUDITOR, as(Capacity.HELP_LINE));
    story.when(withdraw(CCEO), as(Capacity.AUDIT_COMMITTEE_CHAIR)).records(withdrawn(CCEO));
  }

  @Test
  void a_handler_who_was_recused_for_being_named_may_work_on_it_again() {
    story.given(assigned(INVESTIGATOR));
    named(INVESTIGATOR, as(Capacity.CCEO));
    story.elsewhere(
        new HandlerRecused(
            SCREENING, CASE, INVESTIGATOR, RecusalCause.NAMED_AS_SUBJECT, true, null));
    story.given(withdrawn(INVESTIGATOR));
    story
        .when(new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .records(assigned(INVESTIGATOR));
  }

  @Test
  void whoever_was_withdrawn_can_be_named_again() {
    named(ADA, as(Capacity.CCEO));
    story
        .given(withdrawn(ADA))
        .when(new NameSubject(CASE, SUBJECT, ADA, REASONS, NOW), as(Capacity.CCEO))
        .records(new SubjectNamed(CASE, SUBJECT, ADA, REASONS));
  }

  @Test
  void nobody_says_it_who_does_not_lead_the_case() {
    story.given(assigned(INVESTIGATOR));
    named(ADA, as(Capacity.CCEO));
    story.when(withdraw(ADA), as(Capacity.INVESTIGATOR)).isRefusedBy("C-63");
  }

  @Test
  void nobody_says_it_of_themselves() {
    named(CCEO, as(Capacity.HELP_LINE));
    story.when(withdraw(CCEO), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void nobody_takes_back_alone_what_they_said_themselves_or_through_a_designee() {
    named(ADA, as(Capacity.CCEO));
    story.when(withdraw(ADA), as(Capacity.CCEO)).isRefusedBy("C-64");
    named(HELP_LINE, new Actor(INVESTIGATOR.toString(), Capacity.CCEO, CCEO, new UUID(0x400bL, 1)));
    story.when(withdraw(HELP_LINE), as(Capacity.CCEO)).isRefusedBy("C-64");
    story.when(withdraw(HELP_LINE), as(Capacity.GENERAL_AUDITOR)).records(withdrawn(HELP_LINE));
  }

  @Test
  void where_nobody_else_leads_they_do() {
    named(GENERAL_AUDITOR, as(Capacity.HELP_LINE));
    named(ADA, as(Capacity.CCEO));
    story.when(withdraw(ADA), as(Capacity.CCEO)).records(withdrawn(ADA));
  }

  @Test
  void only_a_subject_of_the_register_is_withdrawn_and_once() {
    named(ADA, as(Capacity.GENERAL_AUDITOR));
    story.given(withdrawn(ADA), outsiderNamed());
    story.when(withdraw(ADA), as(Capacity.CCEO)).isRefusedBy("C-65");
    story
        .when(new WithdrawSubject(CASE, OUTSIDER, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("C-65");
  }

  @Test
  void in_a_closed_or_an_unknown_case_nobody_is_withdrawn() {
    named(ADA, as(Capacity.GENERAL_AUDITOR));
    story
        .when(new WithdrawSubject(NO_CASE, subject(ADA), REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
    story.given(closed()).when(withdraw(ADA), as(Capacity.CCEO)).isRefusedBy("C-8");
  }

  private void named(PersonId person, Actor by) {
    story.given(Cases.named(person)).elsewhereBy(by, Cases.named(person));
  }

  private boolean sees(PersonId person) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), person, NOW);
  }

  private static WithdrawSubject withdraw(PersonId person) {
    return new WithdrawSubject(CASE, subject(person), REASONS, NOW);
  }

  private static SubjectWithdrawn withdrawn(PersonId person) {
    return new SubjectWithdrawn(CASE, subject(person), person, REASONS);
  }

  private static SubjectId subject(PersonId person) {
    return new SubjectId(person.value());
  }
}
