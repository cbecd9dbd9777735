package io.probity.query;

import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationId;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.StreamKind;
import io.probity.core.casework.SubjectId;
import io.probity.core.casework.Triage;
import io.probity.core.casework.Triage.Level;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.mailbox.Acknowledgement;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.protection.Watched;
import io.probity.core.sealing.Confidential;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happens to one invented case, event by event. */
public final class CaseStory {
  public static final PersonId INVESTIGATOR = new PersonId(id(1, 1));
  public static final PersonId CCEO = new PersonId(id(1, 2));
  private static final Confidential TEXT = Confidential.text("as told");

  private final int number;
  private final CaseId caseId;
  private final ReportId reportId;
  private final AllegationId allegationId;
  private final EscalationId escalationId;
  private final SubjectId subjectId;

  public CaseStory(int number) {
    this.number = number;
    caseId = new CaseId(id(2, number));
    reportId = new ReportId(id(3, number));
    allegationId = new AllegationId(id(4, number));
    escalationId = new EscalationId(id(5, number));
    subjectId = new SubjectId(id(6, number));
  }

  private static UUID id(int kind, int number) {
    return new UUID(0x4000L + ((long) kind << 32), 0x8000000000000000L + number);
  }

  public UUID caseId() {
    return caseId.value();
  }

  public UUID reportId() {
    return reportId.value();
  }

  /** Reported, opened, assigned, alleged, escalated, decided, closed: eleven entries. */
  public List<Said> whole() {
    return List.of(
        reported(),
        opened(),
        subject(),
        assigned(),
        raised(),
        named(),
        assessed(),
        namedEscalation(),
        escalated(),
        found(),
        closed());
  }

  public Said reported() {
    return said(
        reportId.stream(),
        Actor.reporter(id(7, number)),
        new ViolationReported(
            reportId,
            new ReporterId(id(7, number)),
            Channel.WEB,
            Relation.EMPLOYEE,
            true,
            LocalDate.of(2026, 2, 1),
            null,
            Set.of(),
            TEXT,
            null));
  }

  public Said opened() {
    return said(
        caseId.stream(),
        Actor.policy("WhenViolationReportedThenOpenCase"),
        new CaseOpened(caseId, reportId, Said.NOON, null, Set.of()));
  }

  /** In the minute in which the case was opened. */
  public Said watched() {
    WatchId watch = new WatchId(reportId.value());
    return said(
        watch.stream(),
        Actor.policy("WhenSomebodyCameForwardThenWatchOverThem"),
        new RetaliationWatchOpened(
            watch,
            caseId,
            Watched.REPORTER,
            LocalDate.of(2026, 3, 2),
            WatchCheck.values()[0],
            Said.NOON.plus(Duration.ofDays(30)),
            null));
  }

  public Said subject() {
    return byCceo(
        caseId.stream(), new SubjectNamed(caseId, subjectId, new PersonId(id(8, number)), TEXT));
  }

  public Said assigned() {
    return byCceo(
        caseId.stream(),
        new InvestigatorAssigned(caseId, INVESTIGATOR, Office.INVESTIGATOR, null, TEXT));
  }

  public Said raised() {
    Topic topic = number % 2 == 0 ? Topic.BRIBERY : Topic.PRIVACY;
    return byCceo(
        allegationId.stream(),
        new AllegationRaised(
            allegationId,
            caseId,
            Principle.COMPLY_WITH_LAW,
            Set.of(topic),
            Topic.VERSION,
            subjectId,
            LocalDate.of(2026, 1, 5),
            null,
            null,
            TEXT));
  }

  public Said named() {
    return byPolicy(new StreamOfCaseNamed(caseId, StreamKind.ALLEGATION, allegationId.value()));
  }

  public Said assessed() {
    return byCceo(
        escalationId.stream(),
        new MaterialityAssessed(
            escalationId,
            caseId,
            null,
            Materiality.MIGHT_HARM_REPUTATION,
            Said.NOON.plus(Duration.ofDays(3)),
            TEXT));
  }

  public Said namedEscalation() {
    return byPolicy(new StreamOfCaseNamed(caseId, StreamKind.ESCALATION, escalationId.value()));
  }

  public Said escalated() {
    return byCceo(
        escalationId.stream(),
        new EscalatedToAuditCommittee(
            escalationId,
            caseId,
            Materiality.MIGHT_HARM_REPUTATION,
            Materiality.MIGHT_HARM_REPUTATION,
            Said.NOON.plus(Duration.ofDays(3)),
            TEXT));
  }

  /** The committee was not informed in time. */
  public Said missed() {
    return byCceo(
        escalationId.stream(),
        new DeadlineMissed(escalationId, caseId, Said.NOON.plus(Duration.ofDays(3))));
  }

  public Said accounting() {
    return byCceo(escalationId.stream(), new AccountingMatterFlagged(escalationId, caseId, TEXT));
  }

  public Said acknowledged() {
    return byCceo(
        escalationId.stream(),
        new EscalationAcknowledged(escalationId, caseId, Materiality.MIGHT_HARM_REPUTATION));
  }

  public Said triaged(Triage.Outcome outcome) {
    return byCceo(
        caseId.stream(),
        new TriageAssessed(caseId, null, new Triage(Level.LOW, Level.HIGH, outcome), null, TEXT));
  }

  public Said receiptAcknowledged() {
    MailboxId mailbox = new MailboxId(reportId.value());
    return byCceo(
        mailbox.stream(),
        new ReceiptAcknowledged(
            mailbox, caseId, Acknowledgement.HUMAN, Said.NOON, Said.NOON, Said.NOON, TEXT));
  }

  public Said reopeningRequested() {
    return byCceo(caseId.stream(), new ReopeningRequested(caseId, CCEO, TEXT));
  }

  public Said reopened() {
    return byCceo(
        caseId.stream(), new CaseReopened(caseId, CCEO, ClosingGround.CONCLUDED, List.of(), TEXT));
  }

  /** The reporter may suffer for what they said. */
  public Said suspected() {
    return byCceo(
        watch().stream(),
        new RetaliationCheckRecorded(
            watch(), caseId, WatchCheck.FIRST, Detriment.SUSPECTED, null, null, TEXT));
  }

  public Said settled() {
    return byCceo(watch().stream(), new SuspicionSettled(watch(), caseId, TEXT));
  }

  /** The other case is about what was suspected in this one. */
  public Said followedBy(CaseStory other) {
    return byCceo(
        relation().stream(),
        new CasesRelated(
            relation(), other.caseId, caseId, HowRelated.RETALIATION, watch(), List.of(), TEXT));
  }

  private WatchId watch() {
    return new WatchId(reportId.value());
  }

  private CaseRelationId relation() {
    return new CaseRelationId(id(9, number));
  }

  public Said found() {
    return byCceo(
        allegationId.stream(),
        new FindingRecorded(allegationId, caseId, Outcome.SUBSTANTIATED, null, TEXT));
  }

  public Said closed() {
    return byCceo(
        caseId.stream(), new CaseClosed(caseId, ClosingGround.CONCLUDED, null, List.of(), TEXT));
  }

  private Said byCceo(String stream, Event event) {
    return said(stream, Actor.staff(CCEO, Capacity.CCEO), event);
  }

  private Said byPolicy(Event event) {
    return said(caseId.stream(), Actor.policy("WhenStreamOpenedThenNameIt"), event);
  }

  private static Said said(String stream, Actor actor, Event event) {
    return new Said(stream, actor, Said.NOON, event);
  }
}
