package io.probity.core.casework;

import static io.probity.core.casework.Triage.Outcome.INVESTIGATE;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationId;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.intake.ReportId;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.Resolved;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.RootCause;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One case of the stories, and what may have happened in and around it. */
public final class Cases {

  public static final CaseId CASE = new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0001L));
  public static final CaseId OTHER_CASE = new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0002L));
  public static final CaseId NO_CASE = new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0009L));
  public static final ReportId REPORT = new ReportId(new UUID(0x4000L, 0x9000_0000_0000_0011L));
  public static final ReportId OTHER_REPORT =
      new ReportId(new UUID(0x4000L, 0x9000_0000_0000_0012L));
  public static final SubjectId SUBJECT = new SubjectId(new UUID(0x4000L, 0x9000_0000_0000_0021L));
  public static final SubjectId OUTSIDER = new SubjectId(new UUID(0x4000L, 0x9000_0000_0000_0022L));
  public static final SubjectId THIRD_SUBJECT =
      new SubjectId(new UUID(0x4000L, 0x9000_0000_0000_0023L));
  public static final AllegationId ALLEGATION =
      new AllegationId(new UUID(0x4000L, 0x9000_0000_0000_0031L));
  public static final EscalationId ESCALATION = new EscalationId(CASE.value());
  public static final Confidential REASONS = Confidential.text("The ledger of the branch says so.");
  public static final Instant DUE = NOW.plus(ParameterValues.FIRST.escalateWithin());

  private Cases() {}

  public static CaseOpened opened() {
    return opened(Set.of());
  }

  public static CaseOpened opened(Set<Office> doNotShowTo) {
    return new CaseOpened(CASE, REPORT, NOW, null, doNotShowTo);
  }

  public static CaseOpened takenDownBy(PersonId person) {
    return new CaseOpened(CASE, REPORT, NOW, person, Set.of());
  }

  public static CaseOpened otherOpened() {
    return new CaseOpened(OTHER_CASE, OTHER_REPORT, NOW, null, Set.of());
  }

  public static SubjectNamed named(PersonId person) {
    return new SubjectNamed(CASE, new SubjectId(person.value()), person, REASONS);
  }

  public static OutsideSubjectNamed outsiderNamed() {
    return new OutsideSubjectNamed(
        CASE, OUTSIDER, Confidential.text("Rolf Tanner").about(OUTSIDER.toString()), REASONS);
  }

  public static TriageAssessed triaged() {
    return new TriageAssessed(
        CASE, null, new Triage(Triage.Level.HIGH, Triage.Level.MEDIUM, INVESTIGATE), null, REASONS);
  }

  public static InvestigatorAssigned assigned(PersonId person) {
    return new InvestigatorAssigned(CASE, person, Office.INVESTIGATOR, null, REASONS);
  }

  public static StreamOfCaseNamed allegationNamed() {
    return new StreamOfCaseNamed(CASE, StreamKind.ALLEGATION, ALLEGATION.value());
  }

  public static StreamOfCaseNamed escalationNamed() {
    return new StreamOfCaseNamed(CASE, StreamKind.ESCALATION, ESCALATION.value());
  }

  public static CaseClosed closed() {
    return new CaseClosed(CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS);
  }

  public static CaseClosed otherClosed(ClosingGround ground, FollowedSuspicion... notLookedInto) {
    return new CaseClosed(OTHER_CASE, ground, null, List.of(notLookedInto), REASONS);
  }

  public static AllegationRaised alleged() {
    return alleged(ALLEGATION, CASE);
  }

  public static AllegationRaised alleged(AllegationId allegation, CaseId caseId) {
    return new AllegationRaised(
        allegation,
        caseId,
        Principle.COMPLY_WITH_LAW,
        Set.of(Topic.BRIBERY),
        Topic.VERSION,
        null,
        null,
        null,
        null,
        REASONS);
  }

  public static FindingRecorded found() {
    return new FindingRecorded(ALLEGATION, CASE, Outcome.SUBSTANTIATED, null, REASONS);
  }

  /** The finding that follows the allegation, wherever else something was said. */
  public static FindingApproved approved() {
    return new FindingApproved(
        ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, People.GENERAL_AUDITOR, false, REASONS);
  }

  public static RootCauseStated caused() {
    return new RootCauseStated(ALLEGATION, CASE, null, RootCause.NO_CONTROL, REASONS);
  }

  public static MaterialityAssessed immaterial() {
    return new MaterialityAssessed(ESCALATION, CASE, null, Materiality.NEITHER, null, REASONS);
  }

  public static MaterialityAssessed material() {
    return new MaterialityAssessed(
        ESCALATION, CASE, null, Materiality.MIGHT_HARM_REPUTATION, DUE, REASONS);
  }

  public static EscalatedToAuditCommittee escalated() {
    return new EscalatedToAuditCommittee(
        ESCALATION,
        CASE,
        Materiality.MIGHT_HARM_REPUTATION,
        Materiality.MIGHT_HARM_REPUTATION,
        DUE,
        REASONS);
  }

  /** The Company is too small to keep duties apart. */
  public static ParametersSet relaxed() {
    return Resolved.choosing(Resolved.DUTIES_MAY_MEET, REASONS);
  }

  static ReopeningRequested requested(PersonId person) {
    return new ReopeningRequested(CASE, person, REASONS);
  }

  static AssignInvestigator assign(PersonId investigator) {
    return new AssignInvestigator(CASE, investigator, REASONS, NOW);
  }

  static NameSubject name(PersonId person) {
    return new NameSubject(CASE, Cases.SUBJECT, person, REASONS, NOW);
  }
}
