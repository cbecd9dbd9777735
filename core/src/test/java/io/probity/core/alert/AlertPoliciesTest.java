package io.probity.core.alert;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.underIt;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.custody.RuleId;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertPoliciesTest {

  private static final UUID MADE = new UUID(0x4010L, 7);
  private static final AlertId ALERT = new AlertId(MADE);
  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final Actor SOMEBODY = People.as(Capacity.CCEO);

  private final Policy wrote = new WhenReporterWroteThenTellTheLiaison();
  private final Policy missed = new WhenDeadlineMissedThenTellTheHandlers(Capabilities.clocks());
  private final Policy refused = new WhenDelegateRefusedThenTellThePrincipal();

  @Test
  void the_liaison_is_told_when_the_reporter_wrote_and_not_when_the_company_did() {
    assertThat(heard(wrote, new ReporterMessageReceived(MAILBOX, CASE, REASON)))
        .containsExactly(
            new TellOfCase(ALERT, AlertKind.REPORTER_WROTE, CASE, MAILBOX.stream(), NOW));
    assertThat(heard(wrote, new MessageToReporterWritten(MAILBOX, CASE, REASON))).isEmpty();
  }

  @Test
  void handlers_are_told_of_whatever_a_clock_calls_missed() {
    assertThat(heard(missed, new DeadlineMissed(ESCALATION, CASE, NOW)))
        .containsExactly(
            new TellOfDuty(ALERT, AlertKind.DEADLINE_MISSED, "stream-1", Set.of(), NOW, NOW));
    assertThat(heard(missed, Samples.of(DisclosureMissed.class)))
        .containsExactly(
            new TellOfDuty(
                ALERT,
                AlertKind.DEADLINE_MISSED,
                "stream-1",
                Set.of(
                    Office.CCEO,
                    Office.GENERAL_AUDITOR,
                    Office.AUDIT_COMMITTEE_CHAIR,
                    Office.AUDIT_COMMITTEE_SECRETARY),
                NOW,
                NOW));
  }

  @Test
  void of_a_suspected_waiver_the_audit_committee_is_told_once() {
    assertThat(heard(missed, new ImplicitWaiverSuspected(ESCALATION, CASE, COMPLIANCE, NOW)))
        .containsExactly(
            new TellOfCase(ALERT, AlertKind.IMPLICIT_WAIVER_SUSPECTED, CASE, "stream-1", NOW));
  }

  @Test
  void a_principal_is_told_what_was_refused_to_their_delegate_and_to_nobody_else() {
    CommandRefused event =
        new CommandRefused(
            ADA,
            new CommandName("AssessTriage"),
            new RuleId("A-7"),
            new CommandId(Base64.getEncoder().encodeToString(new byte[32])));
    assertThat(heard(refused, event, underIt(ADA, GRANTED)))
        .containsExactly(
            new TellThePrincipal(
                ALERT, new RefusedAct(GRANTED, ADA, event.command(), event.rule()), NOW));
    assertThat(heard(refused, event, People.as(ADA))).isEmpty();
    assertThat(heard(refused, new DeadlineMissed(ESCALATION, CASE, NOW), underIt(ADA, GRANTED)))
        .isEmpty();
  }

  @Test
  void a_principal_is_told_of_what_is_flagged() {
    Policy flagged = new WhenActFlaggedThenTellThePrincipal();
    DelegatedActFlagged event = Samples.of(DelegatedActFlagged.class);
    assertThat(heard(flagged, event))
        .containsExactly(new TellOfFlag(ALERT, event.caseId(), event.principal(), NOW));
    assertThat(heard(flagged, new DeadlineMissed(ESCALATION, CASE, NOW))).isEmpty();
  }

  @Test
  void whoever_leads_is_told_of_a_leaver_and_of_nobody_who_joins() {
    Policy left = new WhenPersonLeftThenTellWhoLeads();
    PersonLeft event = Samples.of(PersonLeft.class);
    assertThat(heard(left, event)).containsExactly(new TellOfLeaving(ALERT, event.personId(), NOW));
    assertThat(heard(left, Samples.of(PersonPlaced.class))).isEmpty();
  }

  private static List<Command> heard(Policy policy, Event event) {
    return heard(policy, event, SOMEBODY);
  }

  private static List<Command> heard(Policy policy, Event event, Actor actor) {
    Recorded entry = new Recorded(7, new UUID(0, 7), "stream-1", 0, NOW, actor, event);
    List<Command> once = policy.when(entry, () -> MADE);
    assertThat(policy.when(entry, () -> MADE)).isEqualTo(once);
    return once;
  }
}
