package io.probity.core.alert;

import static io.probity.core.alert.AlertEvent.Obstacle.NO_ADDRESS;
import static io.probity.core.alert.AlertKind.ACT_FLAGGED;
import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DEADLINE_MISSED;
import static io.probity.core.alert.AlertKind.DELEGATE_REFUSED;
import static io.probity.core.alert.AlertKind.HAND_OVER_OPEN;
import static io.probity.core.alert.AlertKind.IMPLICIT_WAIVER_SUSPECTED;
import static io.probity.core.alert.AlertKind.LEAD_PASSED;
import static io.probity.core.alert.AlertKind.REPORTER_WROTE;
import static io.probity.core.alert.AlertKind.SOMETHING_WAITS;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.SUBSTITUTED;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertEvent.AlertNotSent;
import io.probity.core.alert.AlertEvent.AlertSent;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.RuleId;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Instruments;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.Links;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.standing.Samples;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.Leads;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertTest {

  private static final AlertId ALERT = new AlertId(new UUID(0x4010L, 1));
  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final Actor POLICY = Actor.policy("WhenAThenB");
  private static final RefusedAct ACT =
      new RefusedAct(GRANTED, ADA, new CommandName("AssessTriage"), new RuleId("A-7"));

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @ParameterizedTest
  @MethodSource("byTheProduct")
  void nobody_alerts_people_by_hand(Command command) {
    investigated().when(command, as(Capacity.CCEO)).isRefusedBy("AT-1");
    story.when(command, as(Capacity.ADMINISTRATOR)).isRefusedBy("AT-1");
  }

  static List<Command> byTheProduct() {
    return List.of(
        wrote(CASE),
        missed(),
        new TellThePrincipal(ALERT, ACT, NOW),
        new TellOfFlag(ALERT, CASE, CCEO, NOW),
        lead(CASE),
        look(Set.of()),
        new TellOfLeaving(ALERT, INVESTIGATOR, NOW),
        new TellOfContact(ALERT, Set.of(INVESTIGATOR), null, NOW),
        Samples.of(TellForWhomItWaits.class),
        Samples.of(TellOfWaiver.class),
        Samples.of(TellTheOwner.class),
        new RecordAlertSent(ALERT, HELP_LINE, NOW),
        new RecordAlertNotSent(ALERT, HELP_LINE, NO_ADDRESS, NOW));
  }

  @Test
  void the_liaison_is_told_that_the_reporter_wrote() {
    investigated().when(wrote(CASE), POLICY).records(intended(REPORTER_WROTE, HELP_LINE));
  }

  @Test
  void a_liaison_to_whom_the_case_was_closed_since_is_told_nothing_and_who_leads_it_is() {
    investigated()
        .elsewhere(Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, CCEO, GENERAL_AUDITOR));
  }

  @Test
  void an_accused_cceo_is_told_nothing() {
    investigated()
        .elsewhere(Cases.named(CCEO), Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, GENERAL_AUDITOR));
    story.when(missed(), POLICY).records(intended(DEADLINE_MISSED, GENERAL_AUDITOR, INVESTIGATOR));
  }

  @Test
  void the_designees_of_an_accused_cceo_are_told_nothing() {
    investigated()
        .elsewhere(
            Cases.assigned(ADA),
            Instruments.granted(NOW, Scope.INVESTIGATE),
            new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR, ADA));
    story
        .elsewhere(Cases.named(CCEO))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR));
  }

  @Test
  void where_both_officers_are_accused_the_chair_is_told() {
    investigated()
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR), Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, CHAIR));
  }

  @Test
  void of_a_deadline_that_comes_those_are_told_who_work_on_the_case() {
    investigated()
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR));
  }

  @Test
  void of_a_deadline_that_was_missed_those_are_told_as_well_who_lead_the_case() {
    investigated()
        .when(missed(), POLICY)
        .records(intended(DEADLINE_MISSED, CCEO, GENERAL_AUDITOR, HELP_LINE, INVESTIGATOR));
  }

  @Test
  void that_a_deadline_comes_is_not_told_after_it_passed() {
    investigated()
        .when(
            new TellOfDuty(ALERT, DEADLINE_COMING, ESCALATION.stream(), Set.of(), NOW, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void whoever_left_is_told_nothing() {
    investigated()
        .elsewhere(left(HELP_LINE))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, INVESTIGATOR));
  }

  @Test
  void a_suspected_waiver_is_told_to_the_secretary_of_the_audit_committee() {
    ImplicitWaiverSuspected suspected =
        new ImplicitWaiverSuspected(ESCALATION, CASE, COMPLIANCE, NOW);
    investigated()
        .elsewhere(suspected)
        .when(suspicion(), POLICY)
        .records(intended(IMPLICIT_WAIVER_SUSPECTED, SECRETARY));
    story
        .elsewhere(Cases.named(SECRETARY))
        .when(suspicion(), POLICY)
        .records(intended(IMPLICIT_WAIVER_SUSPECTED, CHAIR));
  }

  @Test
  void a_suspected_waiver_is_told_to_nobody_who_is_named_in_the_case() {
    investigated()
        .elsewhere(new ImplicitWaiverSuspected(ESCALATION, CASE, COMPLIANCE, NOW))
        .elsewhere(Cases.named(SECRETARY), Cases.named(CHAIR))
        .when(suspicion(), POLICY)
        .recordsNothing();
  }

  @Test
  void of_an_unknown_case_nobody_is_told() {
    investigated().when(wrote(NO_CASE), POLICY).recordsNothing();
  }

  @Test
  void of_a_waiver_the_offices_are_told_that_see_it() {
    story
        .when(disclosure(), POLICY)
        .records(
            new AlertIntended(ALERT, DEADLINE_MISSED, List.of(CCEO, SECRETARY), null, null, null));
  }

  @Test
  void of_a_waiver_that_has_to_do_with_a_case_nobody_is_told_to_whom_it_is_closed() {
    investigated()
        .elsewhere(
            Cases.named(CCEO),
            new WaiverRequested(
                WAIVER,
                BEN,
                CCEO,
                new CodeVersionId(new UUID(0x4002L, 1)),
                List.of(new ProvisionId("II.1")),
                REASON,
                REASON),
            new WaiverLinkedToCase(
                new WaiverLinkId(new UUID(0x4000L, 0x8000_0000_0000_0b01L)), WAIVER, CASE, REASON))
        .when(disclosure(), POLICY)
        .records(new AlertIntended(ALERT, DEADLINE_MISSED, List.of(SECRETARY), null, null, null));
  }

  @Test
  void a_principal_is_told_what_their_delegate_was_refused() {
    story
        .elsewhere(Instruments.granted(NOW, Scope.ASSIGN))
        .when(new TellThePrincipal(ALERT, ACT, NOW), POLICY)
        .records(new AlertIntended(ALERT, DELEGATE_REFUSED, List.of(CCEO), null, ACT, null));
  }

  @Test
  void a_principal_who_left_is_told_nothing_of_their_delegate() {
    story
        .elsewhere(Instruments.granted(NOW, Scope.ASSIGN))
        .elsewhere(left(CCEO, Office.CCEO))
        .when(new TellThePrincipal(ALERT, ACT, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void a_principal_is_not_told_of_somebody_who_never_was_their_delegate() {
    story.elsewhere(Instruments.granted(NOW, Scope.ASSIGN));
    story.when(new TellThePrincipal(ALERT, by(COMPLIANCE, GRANTED), NOW), POLICY).recordsNothing();
    story.when(new TellThePrincipal(ALERT, by(ADA, SUBSTITUTED), NOW), POLICY).recordsNothing();
  }

  @Test
  void whoever_leads_in_the_place_of_both_officers_is_told_once() {
    investigated().when(lead(CASE), POLICY).recordsNothing();
    story.elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR));
    story.when(lead(CASE), POLICY).records(intended(LEAD_PASSED, CHAIR));
    story.elsewhere(intended(LEAD_PASSED, CHAIR)).when(lead(CASE), POLICY).recordsNothing();
    story
        .elsewhere(Cases.named(CHAIR))
        .when(lead(CASE), POLICY)
        .records(intended(LEAD_PASSED, SECRETARY));
    story
        .elsewhere(Cases.named(SECRETARY))
        .when(lead(CASE), POLICY)
        .records(intended(LEAD_PASSED, COMMITTEE_MEMBER));
  }

  @Test
  void a_case_that_nobody_may_lead_is_counted_and_told_to_nobody_to_whom_it_is_closed() {
    investigated()
        .elsewhere(
            Cases.named(CCEO),
            Cases.named(GENERAL_AUDITOR),
            Cases.named(CHAIR),
            Cases.named(SECRETARY));
    assertThat(leads().missing(NOW)).isEmpty();
    story.elsewhere(Cases.named(COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.when(lead(CASE), POLICY).recordsNothing();
    story
        .elsewhere(appointed(ADA, Office.AUDIT_COMMITTEE_MEMBER))
        .when(look(Set.of()), POLICY)
        .records(passedOn());
    story.when(lead(CASE), POLICY).records(intended(LEAD_PASSED, ADA));
    assertThat(leads().missing(NOW)).isEmpty();
  }

  @Test
  void while_both_offices_are_vacant_the_chair_is_told_of_each_case_once() {
    investigated()
        .elsewhere(left(CCEO, Office.CCEO), left(GENERAL_AUDITOR, Office.GENERAL_AUDITOR))
        .when(look(Set.of()), POLICY)
        .records(passedOn());
    assertThat(leads().untold(NOW)).containsExactly(CASE.value());
    story.elsewhere(intended(LEAD_PASSED, CHAIR)).when(look(Set.of()), POLICY).recordsNothing();
  }

  @Test
  void who_reported_is_looked_at_in_its_case_alone() {
    investigated()
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR))
        .when(new LookForLead(ALERT, REPORT, Set.of(), NOW), POLICY)
        .records(passedOn());
    ReportId elsewhere = new ReportId(new UUID(0x4004L, 99));
    story.when(new LookForLead(ALERT, elsewhere, Set.of(), NOW), POLICY).recordsNothing();
  }

  @Test
  void what_nobody_leads_is_asked_again_only_of_what_changed() {
    investigated();
    assertThat(leads().missing(NOW)).isEmpty();
    story.elsewhere(
        Cases.named(CCEO),
        Cases.named(GENERAL_AUDITOR),
        Cases.named(CHAIR),
        Cases.named(SECRETARY),
        Cases.named(COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.elsewhere(left(COMMITTEE_MEMBER, Office.AUDIT_COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.elsewhere(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, REASON));
    assertThat(leads().missing(NOW)).isEmpty();
  }

  @Test
  void a_relation_between_people_who_lead_nothing_concerns_no_lead() {
    investigated()
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR))
        .when(look(Set.of(ADA, BEN)), POLICY)
        .recordsNothing();
    story.when(look(Set.of(ADA, GENERAL_AUDITOR)), POLICY).records(passedOn());
  }

  private static TellOfLead lead(CaseId caseId) {
    return new TellOfLead(ALERT, caseId, NOW);
  }

  private static LookForLead look(Set<PersonId> bound) {
    return new LookForLead(ALERT, null, bound, NOW);
  }

  private static CasesPassedOn passedOn() {
    return new CasesPassedOn(ALERT, List.of(CASE));
  }

  private Leads leads() {
    return story.standing().view(Leads.class, Reads.UNNOTED);
  }

  @Test
  void a_principal_is_told_that_what_was_done_for_them_is_to_be_looked_at() {
    investigated()
        .when(new TellOfFlag(ALERT, CASE, CCEO, NOW), POLICY)
        .records(intended(ACT_FLAGGED, CCEO));
    story
        .elsewhere(Cases.named(CCEO))
        .when(new TellOfFlag(ALERT, CASE, CCEO, NOW), POLICY)
        .records(intended(ACT_FLAGGED, GENERAL_AUDITOR));
  }

  @Test
  void whoever_leads_is_told_that_somebody_leaves_work_behind() {
    investigated()
        .elsewhere(left(INVESTIGATOR))
        .when(new TellOfLeaving(ALERT, INVESTIGATOR, NOW), POLICY)
        .records(
            new AlertIntended(
                ALERT, HAND_OVER_OPEN, List.of(CCEO, GENERAL_AUDITOR), null, null, INVESTIGATOR));
    story
        .elsewhere(Cases.named(CCEO))
        .when(new TellOfLeaving(ALERT, INVESTIGATOR, NOW), POLICY)
        .records(
            new AlertIntended(
                ALERT, HAND_OVER_OPEN, List.of(GENERAL_AUDITOR), null, null, INVESTIGATOR));
  }

  @Test
  void whoever_leads_is_told_where_nobody_keeps_up_the_contact_any_more() {
    investigated().elsewhere(Links.mailbox(HELP_LINE));
    story.when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, NOW), POLICY).recordsNothing();
    story.elsewhere(Cases.named(HELP_LINE));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE, ADA), null, NOW), POLICY)
        .records(intended(SOMETHING_WAITS, CCEO, GENERAL_AUDITOR));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE), CCEO, NOW), POLICY)
        .records(intended(SOMETHING_WAITS, GENERAL_AUDITOR));
    story.elsewhere(Cases.closed());
    story.when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, NOW), POLICY).recordsNothing();
  }

  @Test
  void of_whoever_leaves_nothing_behind_nobody_is_told() {
    investigated()
        .elsewhere(left(ADA))
        .when(new TellOfLeaving(ALERT, ADA, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void no_deadline_is_left_without_somebody_who_is_told_of_it() {
    investigated()
        .elsewhere(left(INVESTIGATOR), left(HELP_LINE))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, CCEO, GENERAL_AUDITOR));
    story
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR), Cases.named(CHAIR))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, SECRETARY));
    story
        .elsewhere(left(SECRETARY, Office.AUDIT_COMMITTEE_SECRETARY))
        .when(missed(), POLICY)
        .records(intended(DEADLINE_MISSED, COMMITTEE_MEMBER));
  }

  @Test
  void what_was_sent_to_somebody_is_recorded_once() {
    story.given(intended(REPORTER_WROTE, HELP_LINE));
    assertThat(waiting())
        .containsExactly(new Waiting(ALERT.value(), CASE.value(), NOW, Set.of(HELP_LINE)));
    story
        .when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY)
        .records(new AlertSent(ALERT, HELP_LINE));
    story
        .given(new AlertSent(ALERT, HELP_LINE))
        .when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY)
        .recordsNothing();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void what_cannot_be_sent_waits_no_longer() {
    story
        .given(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR))
        .when(new RecordAlertNotSent(ALERT, HELP_LINE, NO_ADDRESS, NOW), POLICY)
        .records(new AlertNotSent(ALERT, HELP_LINE, NO_ADDRESS));
    story.given(new AlertNotSent(ALERT, HELP_LINE, NO_ADDRESS));
    story.when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY).recordsNothing();
    assertThat(waiting())
        .containsExactly(new Waiting(ALERT.value(), CASE.value(), NOW, Set.of(INVESTIGATOR)));
  }

  @Test
  void nothing_goes_to_whom_it_was_not_intended_for() {
    story.given(intended(REPORTER_WROTE, HELP_LINE));
    story.when(new RecordAlertSent(ALERT, CCEO, NOW), POLICY).isRefusedBy("AT-2");
    story.when(new RecordAlertNotSent(ALERT, CCEO, NO_ADDRESS, NOW), POLICY).isRefusedBy("AT-2");
  }

  @Test
  void an_unknown_alert_is_not_sent() {
    AlertId unknown = new AlertId(new UUID(0x4010L, 9));
    story.when(new RecordAlertSent(unknown, HELP_LINE, NOW), POLICY).findsNothing();
    story.when(new RecordAlertNotSent(unknown, HELP_LINE, NO_ADDRESS, NOW), POLICY).findsNothing();
  }

  private Story<Alert> investigated() {
    return story.elsewhere(
        Cases.opened(),
        Cases.triaged(),
        Cases.assigned(INVESTIGATOR),
        Cases.material(),
        new LiaisonAssigned(MAILBOX, CASE, null, HELP_LINE, REASON));
  }

  private List<Waiting> waiting() {
    return story.standing().view(Alerts.class, Reads.UNNOTED).waiting();
  }

  private static TellOfCase wrote(CaseId caseId) {
    return new TellOfCase(ALERT, REPORTER_WROTE, caseId, MAILBOX.stream(), NOW);
  }

  private static TellOfCase suspicion() {
    return new TellOfCase(ALERT, IMPLICIT_WAIVER_SUSPECTED, CASE, ESCALATION.stream(), NOW);
  }

  private static TellOfDuty coming() {
    return new TellOfDuty(ALERT, DEADLINE_COMING, ESCALATION.stream(), Set.of(), DUE, NOW);
  }

  private static TellOfDuty missed() {
    return new TellOfDuty(ALERT, DEADLINE_MISSED, ESCALATION.stream(), Set.of(), NOW, NOW);
  }

  private static TellOfDuty disclosure() {
    return new TellOfDuty(
        ALERT,
        DEADLINE_MISSED,
        WAIVER.stream(),
        Set.of(Office.CCEO, Office.AUDIT_COMMITTEE_SECRETARY),
        NOW,
        NOW);
  }

  private static PersonLeft left(PersonId person, Office... offices) {
    return new PersonLeft(person, null, LocalDate.of(2026, 3, 2), List.of(offices), REASON);
  }

  private static RefusedAct by(PersonId delegate, DelegationId under) {
    return new RefusedAct(under, delegate, ACT.command(), ACT.rule());
  }

  private static AlertIntended intended(AlertKind kind, PersonId... recipients) {
    return new AlertIntended(ALERT, kind, List.of(recipients), CASE, null, null);
  }
}
