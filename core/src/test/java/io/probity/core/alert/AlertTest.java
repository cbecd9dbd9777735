package io.probity.core.alert;

import static io.probity.core.alert.AlertEvent.Obstacle.NO_ADDRESS;
import static io.probity.core.alert.AlertKind.ACT_FLAGGED;
import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DEADLINE_MISSED;
import static io.probity.core.alert.AlertKind.DELEGATE_REFUSED;
import static io.probity.core.alert.AlertKind.IMPLICIT_WAIVER_SUSPECTED;
import static io.probity.core.alert.AlertKind.REPORTER_WROTE;
import static io.probity.core.alert.Tidings.ALERT;
import static io.probity.core.alert.Tidings.MAILBOX;
import static io.probity.core.alert.Tidings.POLICY;
import static io.probity.core.alert.Tidings.coming;
import static io.probity.core.alert.Tidings.intended;
import static io.probity.core.alert.Tidings.investigated;
import static io.probity.core.alert.Tidings.lead;
import static io.probity.core.alert.Tidings.left;
import static io.probity.core.alert.Tidings.look;
import static io.probity.core.alert.Tidings.missed;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.SUBSTITUTED;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.RuleId;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Instruments;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.message.Command;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.standing.Samples;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who is told of what happens in a case, a waiver or under a power; and by nobody but the product.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertTest {

  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final RefusedAct ACT =
      new RefusedAct(GRANTED, ADA, new CommandName("AssessTriage"), new RuleId("A-7"));
  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @ParameterizedTest
  @MethodSource("byTheProduct")
  void nobody_alerts_people_by_hand(Command command) {
    investigated(story).when(command, as(Capacity.CCEO)).isRefusedBy("AT-1");
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
        new TellOfContact(ALERT, Set.of(INVESTIGATOR), null, null, NOW),
        Samples.of(TellForWhomItWaits.class),
        Samples.of(TellOfWaiver.class),
        Samples.of(TellTheOwner.class),
        new RecordAlertSent(ALERT, HELP_LINE, NOW),
        new RecordAlertNotSent(ALERT, HELP_LINE, NO_ADDRESS, NOW));
  }

  @Test
  void the_liaison_is_told_that_the_reporter_wrote() {
    investigated(story).when(wrote(CASE), POLICY).records(intended(REPORTER_WROTE, HELP_LINE));
  }

  @Test
  void a_liaison_to_whom_the_case_was_closed_since_is_told_nothing_and_who_leads_it_is() {
    investigated(story)
        .elsewhere(Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, CCEO, GENERAL_AUDITOR));
  }

  @Test
  void an_accused_cceo_is_told_nothing() {
    investigated(story)
        .elsewhere(Cases.named(CCEO), Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, GENERAL_AUDITOR));
    story.when(missed(), POLICY).records(intended(DEADLINE_MISSED, GENERAL_AUDITOR, INVESTIGATOR));
  }

  @Test
  void the_designees_of_an_accused_cceo_are_told_nothing() {
    investigated(story)
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
    investigated(story)
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR), Cases.named(HELP_LINE))
        .when(wrote(CASE), POLICY)
        .records(intended(REPORTER_WROTE, CHAIR));
  }

  @Test
  void of_a_deadline_that_comes_those_are_told_who_work_on_the_case() {
    investigated(story)
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR));
  }

  @Test
  void of_a_deadline_that_was_missed_those_are_told_as_well_who_lead_the_case() {
    investigated(story)
        .when(missed(), POLICY)
        .records(intended(DEADLINE_MISSED, CCEO, GENERAL_AUDITOR, HELP_LINE, INVESTIGATOR));
  }

  @Test
  void that_a_deadline_comes_is_not_told_after_it_passed() {
    investigated(story)
        .when(
            new TellOfDuty(ALERT, DEADLINE_COMING, ESCALATION.stream(), Set.of(), NOW, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void whoever_left_is_told_nothing() {
    investigated(story)
        .elsewhere(left(HELP_LINE))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, INVESTIGATOR));
  }

  @Test
  void a_suspected_waiver_is_told_to_the_secretary_of_the_audit_committee() {
    ImplicitWaiverSuspected suspected =
        new ImplicitWaiverSuspected(ESCALATION, CASE, COMPLIANCE, NOW);
    investigated(story)
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
    investigated(story)
        .elsewhere(new ImplicitWaiverSuspected(ESCALATION, CASE, COMPLIANCE, NOW))
        .elsewhere(Cases.named(SECRETARY), Cases.named(CHAIR))
        .when(suspicion(), POLICY)
        .recordsNothing();
  }

  @Test
  void of_an_unknown_case_nobody_is_told() {
    investigated(story).when(wrote(NO_CASE), POLICY).recordsNothing();
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
    investigated(story)
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
  void a_principal_is_told_that_what_was_done_for_them_is_to_be_looked_at() {
    investigated(story)
        .when(new TellOfFlag(ALERT, CASE, CCEO, NOW), POLICY)
        .records(intended(ACT_FLAGGED, CCEO));
    story
        .elsewhere(Cases.named(CCEO))
        .when(new TellOfFlag(ALERT, CASE, CCEO, NOW), POLICY)
        .records(intended(ACT_FLAGGED, GENERAL_AUDITOR));
  }

  private static TellOfCase wrote(CaseId caseId) {
    return new TellOfCase(ALERT, REPORTER_WROTE, caseId, MAILBOX.stream(), NOW);
  }

  private static TellOfCase suspicion() {
    return new TellOfCase(ALERT, IMPLICIT_WAIVER_SUSPECTED, CASE, ESCALATION.stream(), NOW);
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

  private static RefusedAct by(PersonId delegate, DelegationId under) {
    return new RefusedAct(under, delegate, ACT.command(), ACT.rule());
  }
}
