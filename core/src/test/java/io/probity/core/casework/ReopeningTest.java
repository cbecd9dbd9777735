package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.name;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.requested;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.DeclineReopening;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.ReopeningDeclined;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.Materiality;
import io.probity.core.facts.Reads;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.OpenMatters;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A closed case goes on: who asks for it, who decides, and what is owed anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReopeningTest {

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void who_leads_or_investigated_a_case_asks_to_have_it_reopened() {
    story
        .given(opened(), assigned(INVESTIGATOR), closed())
        .when(request(CASE), as(Capacity.INVESTIGATOR))
        .records(new ReopeningRequested(CASE, INVESTIGATOR, REASONS));
  }

  @Test
  void somebody_else_reopens_it_and_the_old_closing_is_told() {
    story
        .given(opened(), assigned(INVESTIGATOR), closed(), requested(INVESTIGATOR))
        .when(reopen(CASE), as(Capacity.CCEO))
        .records(new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, List.of(), REASONS));
  }

  @Test
  void a_reopened_case_takes_acts_again_and_is_closed_again() {
    story
        .given(opened(), triaged(), closed(), requested(CCEO), reopened())
        .when(name(ADA), as(Capacity.CCEO))
        .records(new SubjectNamed(CASE, Cases.SUBJECT, ADA, REASONS));
    story.when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-36");
    story
        .elsewhere(immaterial(), attested(CCEO))
        .given(escalationNamed())
        .when(
            new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS, NOW),
            as(Capacity.CCEO))
        .records(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, List.of(), REASONS));
  }

  @Test
  void whoever_reported_awaits_an_answer_again() {
    story
        .given(opened(), closed(), requested(CCEO))
        .elsewhere(mailbox())
        .when(reopen(CASE), as(Capacity.GENERAL_AUDITOR))
        .records(reopened(), new ReportersAwaitAnswer(CASE, List.of(Cases.REPORT)));
  }

  @Test
  void a_reopened_case_asks_anew_for_materiality_attestations_and_feedback() {
    story
        .given(opened(), triaged())
        .elsewhere(mailbox(), immaterial(), attested(CCEO))
        .given(escalationNamed(), closed(), requested(INVESTIGATOR))
        .given(reopened(), new ReportersAwaitAnswer(CASE, List.of(Cases.REPORT)));
    OpenMatters open = story.standing().view(OpenMatters.class, Reads.UNNOTED);
    CaseHandlers handlers = story.standing().view(CaseHandlers.class, Reads.UNNOTED);
    assertThat(open.of(CASE.value(), NOW))
        .extracting(OpenMatters.OpenMatter::why)
        .contains(OpenMatters.Why.NOT_ASSESSED, OpenMatters.Why.NO_FEEDBACK);
    assertThat(handlers.hasAttested(CASE.value(), CCEO)).isFalse();
    story.elsewhere(
        new MaterialityAssessed(
            Cases.ESCALATION, CASE, Materiality.NEITHER, Materiality.NEITHER, null, REASONS));
    assertThat(open.of(CASE.value(), NOW))
        .extracting(OpenMatters.OpenMatter::why)
        .doesNotContain(OpenMatters.Why.NOT_ASSESSED);
  }

  private MailboxOpened mailbox() {
    return new MailboxOpened(
        new MailboxId(Cases.REPORT.value()),
        CASE,
        Cases.REPORT,
        NOW,
        null,
        AcknowledgementStarts.HELP_LINE,
        NOW,
        NOW,
        null);
  }

  @Test
  void nobody_reopens_a_case_at_their_own_request_or_at_none() {
    story.given(opened(), closed()).when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-37");
    story.given(requested(CCEO)).when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-37");
  }

  @Test
  void somebody_else_declines_and_it_may_be_asked_for_anew() {
    ReopeningDeclined declined = new ReopeningDeclined(CASE, INVESTIGATOR, REASONS);
    story
        .given(opened(), assigned(INVESTIGATOR), closed(), requested(INVESTIGATOR))
        .when(decline(CASE), as(Capacity.CCEO))
        .records(declined);
    story.given(declined);
    story.when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-37");
    story
        .when(request(CASE), as(Capacity.INVESTIGATOR))
        .records(new ReopeningRequested(CASE, INVESTIGATOR, REASONS));
  }

  @Test
  void nobody_declines_what_they_asked_for_or_nobody_did() {
    story.given(opened(), assigned(INVESTIGATOR), closed());
    story.when(decline(CASE), as(Capacity.CCEO)).isRefusedBy("C-68");
    story.given(requested(CCEO)).when(decline(CASE), as(Capacity.CCEO)).isRefusedBy("C-68");
    story.when(decline(CASE), as(Capacity.INVESTIGATOR)).isRefusedBy("C-35");
    story.when(decline(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void who_leads_alone_takes_their_request_back_and_an_investigator_asks() {
    ReopeningDeclined takenBack = new ReopeningDeclined(CASE, CCEO, REASONS);
    story.given(
        opened(), named(GENERAL_AUDITOR), assigned(INVESTIGATOR), closed(), requested(CCEO));
    story.when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-37");
    story.when(decline(CASE), as(Capacity.CCEO)).records(takenBack);
    story.given(takenBack, requested(INVESTIGATOR));
    story
        .when(reopen(CASE), as(Capacity.CCEO))
        .records(new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, List.of(), REASONS));
  }

  private DeclineReopening decline(CaseId caseId) {
    return new DeclineReopening(caseId, REASONS, NOW);
  }

  @Test
  void the_audit_committee_reads_it_and_asks_for_nothing() {
    story
        .given(opened(), closed())
        .elsewhere(Cases.material(), Cases.escalated())
        .when(request(CASE), as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .isRefusedBy("C-34");
  }

  @Test
  void an_investigator_reopens_nothing() {
    story
        .given(opened(), assigned(INVESTIGATOR), closed(), requested(CCEO))
        .when(reopen(CASE), as(Capacity.INVESTIGATOR))
        .isRefusedBy("C-35");
  }

  @Test
  void only_a_closed_case_is_reopened_and_asked_for_once() {
    story.given(opened()).when(request(CASE), as(Capacity.CCEO)).isRefusedBy("C-36");
    story.when(reopen(CASE), as(Capacity.CCEO)).isRefusedBy("C-36");
    story
        .given(closed(), requested(CCEO))
        .when(request(CASE), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("C-36");
  }

  @Test
  void a_case_that_does_not_exist_is_not_reopened() {
    story.given(opened(), closed());
    story.when(request(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(reopen(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  private RequestReopening request(CaseId caseId) {
    return new RequestReopening(caseId, REASONS, NOW);
  }

  private ReopenCase reopen(CaseId caseId) {
    return new ReopenCase(caseId, REASONS, NOW);
  }

  private CaseReopened reopened() {
    return new CaseReopened(CASE, CCEO, ClosingGround.CONCLUDED, List.of(), REASONS);
  }
}
