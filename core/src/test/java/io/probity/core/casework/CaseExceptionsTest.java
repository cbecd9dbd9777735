package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.DeclineReopening;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
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
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.OpenMatters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the usual course of a case does not know: ties set aside, outsiders, going on after all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseExceptionsTest {

  private static final Placement PAYABLES =
      new Placement(new LegalEntity("ACME"), new Unit("FIN.AP"), new Region("EU-WEST"));

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Nested
  class Ties {

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
                  CASE, INVESTIGATOR, Office.INVESTIGATOR, Set.of(ADA), REASONS));
    }

    @Test
    void from_then_on_they_work_on_it_like_anybody() {
      tied()
          .given(
              new InvestigatorAssignedDespiteTie(
                  CASE, INVESTIGATOR, Office.INVESTIGATOR, Set.of(ADA), REASONS))
          .when(name(BEN), as(Capacity.INVESTIGATOR))
          .records(new SubjectNamed(CASE, Cases.SUBJECT, BEN, REASONS));
    }

    @Test
    void a_tie_that_comes_up_later_keeps_them_out_again() {
      tied()
          .given(
              new InvestigatorAssignedDespiteTie(
                  CASE, INVESTIGATOR, Office.INVESTIGATOR, Set.of(ADA), REASONS),
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
          .given(new InvestigatorAssignedDespiteTie(CASE, CCEO, Office.CCEO, Set.of(ADA), REASONS));
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
  }

  @Nested
  class Returning {

    @Test
    void whoever_left_and_comes_back_investigates_only_what_they_are_assigned_anew() {
      LocalDate today = LocalDate.of(2026, 3, 2);
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .elsewhere(
              new PersonLeft(INVESTIGATOR, null, today, List.of(Office.INVESTIGATOR), REASONS),
              new PersonPlaced(INVESTIGATOR, null, PAYABLES, today, REASONS),
              new AppointedToOffice(
                  INVESTIGATOR, Office.INVESTIGATOR, IN_JANUARY, today, today, REASONS));
      story.when(name(BEN), as(Capacity.INVESTIGATOR)).isRefusedBy("A-1");
      story
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, REASONS));
    }

    @Test
    void whoever_is_to_leave_investigates_until_then() {
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .elsewhere(
              new PersonLeft(
                  INVESTIGATOR,
                  null,
                  LocalDate.of(2026, 3, 9),
                  List.of(Office.INVESTIGATOR),
                  REASONS));
      story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-12");
      story
          .when(name(BEN), as(Capacity.INVESTIGATOR))
          .records(new SubjectNamed(CASE, Cases.SUBJECT, BEN, REASONS));
    }
  }

  @Nested
  class FromOutside {

    @Test
    void the_chair_appoints_somebody_from_outside_where_both_officers_are_accused() {
      accused()
          .when(appoint(CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .records(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS));
    }

    @Test
    void whoever_was_appointed_works_on_the_case_in_no_office() {
      accused()
          .given(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS))
          .when(name(ADA), as(BEN))
          .records(new SubjectNamed(CASE, Cases.SUBJECT, ADA, REASONS));
    }

    @Test
    void somebody_else_without_an_office_sees_nothing() {
      accused()
          .given(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS))
          .when(name(BEN), as(ADA))
          .isRefusedBy("A-1");
    }

    @Test
    void nobody_else_appoints_from_outside() {
      story
          .given(opened(), triaged())
          .when(appoint(CASE, BEN), as(Capacity.CCEO))
          .isRefusedBy("C-32");
    }

    @Test
    void whoever_holds_an_office_or_is_unknown_is_not_from_outside() {
      accused();
      story.when(appoint(CASE, HR), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-33");
      story.when(appoint(CASE, STRANGER), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-33");
    }

    @Test
    void nobody_named_comes_from_outside_and_nobody_to_no_case() {
      accused().given(named(BEN));
      story.when(appoint(CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-10");
      story.when(appoint(NO_CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("A-1");
    }

    private Story<Case> accused() {
      return story.given(opened(), triaged(), named(CCEO), named(GENERAL_AUDITOR));
    }

    private AppointExternalInvestigator appoint(CaseId caseId, PersonId investigator) {
      return new AppointExternalInvestigator(caseId, investigator, REASONS, REASONS, NOW);
    }
  }

  @Nested
  class GoingOn {

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
          .records(new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, REASONS));
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
          .records(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS));
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
      return new CaseReopened(CASE, CCEO, ClosingGround.CONCLUDED, REASONS);
    }
  }

  /** Where the Company relaxed the segregation of duties, with its reasons. */
  @Nested
  class SmallFirms {

    @Test
    void who_took_the_report_down_investigates_as_an_exception_on_record() {
      story
          .given(takenDownBy(HELP_LINE), triaged())
          .elsewhere(Cases.relaxed(), appointed(HELP_LINE, Office.INVESTIGATOR))
          .when(assign(HELP_LINE), as(Capacity.CCEO))
          .records(
              new InvestigatorAssigned(CASE, HELP_LINE, Office.INVESTIGATOR, REASONS),
              combined(HELP_LINE, CombinedDuties.TOOK_REPORT_AND_INVESTIGATES));
    }

    @Test
    void who_investigated_closes_as_an_exception_on_record() {
      story
          .given(opened(), triaged(), assigned(CCEO))
          .elsewhere(Cases.relaxed(), immaterial(), attested(CCEO))
          .given(escalationNamed())
          .when(
              new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS, NOW),
              as(Capacity.CCEO))
          .records(
              new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS),
              combined(CCEO, CombinedDuties.INVESTIGATED_AND_CLOSES));
    }

    @Test
    void who_asked_for_it_reopens_as_an_exception_on_record() {
      story
          .given(opened(), closed(), requested(CCEO))
          .elsewhere(Cases.relaxed())
          .when(new ReopenCase(CASE, REASONS, NOW), as(Capacity.CCEO))
          .records(
              new CaseReopened(CASE, CCEO, ClosingGround.CONCLUDED, REASONS),
              combined(CCEO, CombinedDuties.REQUESTED_AND_REOPENS));
    }

    @Test
    void where_nothing_is_combined_there_is_no_exception() {
      story
          .given(opened(), triaged())
          .elsewhere(Cases.relaxed())
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, REASONS));
    }

    private DutiesCombined combined(PersonId person, CombinedDuties duties) {
      return new DutiesCombined(CASE, person, duties, REASONS);
    }
  }

  private static ReopeningRequested requested(PersonId person) {
    return new ReopeningRequested(CASE, person, REASONS);
  }

  private static AssignInvestigator assign(PersonId investigator) {
    return new AssignInvestigator(CASE, investigator, REASONS, NOW);
  }

  private static NameSubject name(PersonId person) {
    return new NameSubject(CASE, Cases.SUBJECT, person, REASONS, NOW);
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
