package io.probity.core.alert.occasion;

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

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Started;
import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.custody.RuleId;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
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
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.Screenings;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertPoliciesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
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
  void whatever_may_shut_out_a_liaison_is_looked_at() {
    Policy contact = new WhenContactMayBreakThenTellWhoLeads();
    for (Class<? extends Event> type :
        List.of(
            SubjectNamed.class,
            ConflictDeclared.class,
            HandlerRecused.class,
            RelationDeclared.class,
            RelationConfirmed.class)) {
      assertThat(heard(contact, Samples.of(type)))
          .as(type.getSimpleName())
          .singleElement()
          .isInstanceOf(TellOfContact.class);
    }
    assertThat(heard(contact, ended(Office.LEGAL, TODAY)))
        .containsExactly(new TellOfContact(ALERT, Set.of(ADA), null, SOMEBODY.person(), NOW));
    assertThat(heard(contact, ended(Office.LEGAL, TODAY.plusDays(1)))).isEmpty();
    assertThat(heard(contact, ended(Office.AUDITOR, TODAY))).isEmpty();
  }

  @Test
  void whatever_may_shut_out_an_officer_is_looked_at_for_who_leads_now() {
    Policy lead = new WhenLeadMayPassThenTellWhoLeads();
    assertThat(heard(lead, Cases.named(ADA))).containsExactly(leadOf(CASE));
    assertThat(heard(lead, Cases.opened(Set.of(Office.CCEO)))).containsExactly(leadOf(CASE));
    assertThat(heard(lead, Cases.opened())).isEmpty();
    assertThat(heard(lead, Screenings.declared(ADA))).containsExactly(leadOf(CASE));
    assertThat(heard(lead, Screenings.recused(ADA, false))).containsExactly(leadOf(CASE));
    ReporterRecognised known = Samples.of(ReporterRecognised.class);
    assertThat(heard(lead, known))
        .containsExactly(new LookForLead(ALERT, known.reportId(), Set.of(), NOW));
    RelationDeclared bound = Samples.of(RelationDeclared.class);
    assertThat(heard(lead, bound))
        .containsExactly(new LookForLead(ALERT, null, Set.of(bound.of()), NOW));
  }

  @Test
  void so_is_whatever_may_give_the_lead_back_to_somebody() {
    Policy lead = new WhenLeadMayPassThenTellWhoLeads();
    SubjectWithdrawn withdrawn = Samples.of(SubjectWithdrawn.class);
    assertThat(heard(lead, withdrawn)).containsExactly(leadOf(withdrawn.caseId()));
    ConflictCleared cleared = Samples.of(ConflictCleared.class);
    assertThat(heard(lead, cleared)).containsExactly(leadOf(cleared.caseId()));
    ReportUnlinked unlinked = Samples.of(ReportUnlinked.class);
    assertThat(heard(lead, unlinked))
        .containsExactly(leadOf(unlinked.caseId()), leadOf(unlinked.backTo()));
  }

  @Test
  void of_each_case_that_was_found_they_are_told_by_itself() {
    Policy lead = new WhenLeadMayPassThenTellWhoLeads();
    CaseId other = new CaseId(new UUID(0x4005L, 77));
    assertThat(heard(lead, new CasesPassedOn(ALERT, List.of(CASE, other))))
        .containsExactly(leadOf(CASE), leadOf(other));
  }

  @Test
  void of_offices_those_count_that_lead_cases_and_what_is_to_come_waits_for_a_clock() {
    Policy lead = new WhenLeadMayPassThenTellWhoLeads();
    assertThat(heard(lead, People.appointed(ADA, Office.AUDIT_COMMITTEE_MEMBER)))
        .containsExactly(new LookForLead(ALERT, null, Set.of(), NOW));
    assertThat(heard(lead, People.appointed(ADA, Office.LEGAL))).isEmpty();
    assertThat(heard(lead, ended(Office.CCEO, TODAY)))
        .containsExactly(new LookForLead(ALERT, null, Set.of(), NOW));
    assertThat(heard(lead, ended(Office.LEGAL, TODAY))).isEmpty();
    assertThat(heard(lead, ended(Office.CCEO, TODAY.plusDays(1)))).isEmpty();
    AppointedToOffice tomorrow =
        new AppointedToOffice(
            ADA, Office.AUDIT_COMMITTEE_MEMBER, null, null, TODAY.plusDays(1), REASON);
    assertThat(heard(lead, tomorrow)).isEmpty();
    assertThat(moves(tomorrow)).hasSize(1);
    assertThat(moves(People.appointed(ADA, Office.AUDIT_COMMITTEE_MEMBER))).isEmpty();
    assertThat(moves(ended(Office.CCEO, TODAY.minusDays(2)))).isEmpty();
    assertThat(moves(ended(Office.LEGAL, TODAY.plusDays(1)))).isEmpty();
    assertThat(moves(ended(Office.CCEO, TODAY.plusDays(1)))).hasSize(1);
    assertThat(moves(new PersonLeft(ADA, null, TODAY.plusDays(1), List.of(Office.CCEO), REASON)))
        .singleElement()
        .isInstanceOfSatisfying(
            Started.class,
            started ->
                assertThat(started.dueAt()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z")));
  }

  @Test
  void where_the_company_has_yesterday_still_a_clock_waits_for_its_day() {
    Instant inTheEvening = Instant.parse("2026-03-03T02:00:00Z");
    OfficeEnded ended = ended(Office.CCEO, LocalDate.of(2026, 3, 3));
    assertThat(moves(ended, inTheEvening))
        .singleElement()
        .isInstanceOfSatisfying(
            Started.class,
            started ->
                assertThat(started.dueAt()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z")));
  }

  @Test
  void where_the_company_has_tomorrow_already_nobody_waits_for_the_day_of_others() {
    Instant inTheMorning = Instant.parse("2026-03-02T20:00:00Z");
    Recorded entry =
        new Recorded(
            7,
            new UUID(0, 7),
            "stream-1",
            0,
            inTheMorning,
            SOMEBODY,
            ended(Office.CCEO, LocalDate.of(2026, 3, 3)));
    assertThat(new WhenLeadMayPassThenTellWhoLeads().when(entry, () -> MADE))
        .containsExactly(new LookForLead(ALERT, null, Set.of(), inTheMorning));
  }

  private static List<Move> moves(Event event) {
    return moves(event, NOW);
  }

  private static List<Move> moves(Event event, Instant recordedAt) {
    return new LeadClock()
        .when(new Recorded(7, new UUID(0, 7), "stream-1", 0, recordedAt, SOMEBODY, event));
  }

  private static OfficeEnded ended(Office office, LocalDate until) {
    return new OfficeEnded(ADA, office, People.IN_JANUARY, null, until, REASON);
  }

  private static TellOfLead leadOf(CaseId caseId) {
    return new TellOfLead(ALERT, caseId, NOW);
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
