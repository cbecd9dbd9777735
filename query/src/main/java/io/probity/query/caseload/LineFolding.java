package io.probity.query.caseload;

import io.probity.core.access.AccessEvent;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.ReopeningDeclined;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.parameters.Parameters;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.query.views.CaseFamilies;
import io.probity.query.views.CasePhase;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** What one event does to the line of its case. */
record LineFolding(LedgerEvent told) implements CaseFamilies<Change> {
  @Override
  public List<Change> of(InquiryEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(TrialEvent event) {
    return event instanceof TrialDisclosed disclosed && disclosed.wholeCase()
        ? line(disclosed.caseId(), line -> line.set("test", true))
        : List.of();
  }

  @Override
  public List<Change> of(MailboxEvent event) {
    return event instanceof ReceiptAcknowledged done
        ? line(done.caseId(), line -> line.set("acknowledged", true))
        : List.of();
  }

  @Override
  public List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> line(opened.caseId(), line -> open(line, opened));
      case InvestigatorAssigned assigned -> line(assigned.caseId(), line -> assign(line, assigned));
      case InvestigatorAssignedDespiteTie assigned ->
          line(assigned.caseId(), line -> assign(line, assigned));
      case ExternalInvestigatorAppointed appointed ->
          line(appointed.caseId(), line -> assign(line, appointed));
      case CaseReopened reopened -> line(reopened.caseId(), LineFolding::reopen);
      case ReopeningRequested requested ->
          line(
              requested.caseId(),
              line -> line.add(CaseFlag.FIELD, CaseFlag.REOPENING_REQUESTED.name()));
      case ReopeningDeclined declined ->
          line(
              declined.caseId(),
              line -> line.remove(CaseFlag.FIELD, CaseFlag.REOPENING_REQUESTED.name()));
      case CaseClosed closed -> line(closed.caseId(), line -> close(line, closed));
      case CaseMerged merged -> line(merged.caseId(), ReportsOfCases::merge);
      case CaseUnmerged back -> line(back.caseId(), ReportsOfCases::unmerge);
      case TriageAssessed triaged ->
          line(triaged.caseId(), line -> line.set("triage", triaged.now().outcome()));
      case StreamOfCaseNamed _,
          SubjectNamed _,
          OutsideSubjectNamed _,
          SubjectWithdrawn _,
          DutiesCombined _,
          DelegatedActFlagged _,
          ReportersAwaitAnswer _ ->
          List.of();
    };
  }

  private void close(WriteModel line, CaseClosed closed) {
    line.set("state", "CLOSED")
        .set("closedOn", Parameters.dayOf(told.recorded().recordedAt()))
        .set("closedBecause", closed.ground());
  }

  private static void reopen(WriteModel line) {
    line.set("state", "INVESTIGATION")
        .set("reopened", true)
        .remove(CaseFlag.FIELD, CaseFlag.REOPENING_REQUESTED.name());
  }

  private static void assign(WriteModel line, Assigning assigned) {
    line.set("state", "INVESTIGATION")
        .set("reopened", false)
        .add("investigators", assigned.investigator().toString());
  }

  private void open(WriteModel line, CaseOpened opened) {
    line.set("state", "TRIAGE")
        .set("reportedOn", Parameters.dayOf(opened.reportedAt()))
        .set("openedAt", told.index())
        .set(ReportsOfCases.REPORTS, 1L)
        .setOnce("investigators", List.of())
        .setOnce("principles", List.of())
        .setOnce("topics", List.of())
        .setOnce("allegations", 0L)
        .setOnce("undecided", List.of())
        .setOnce("escalation", "NONE")
        .setOnce(EscalationOfCases.COMMITTEE, EscalationOfCases.NOT_TOLD)
        .setOnce(CaseFlag.FIELD, List.of());
  }

  @Override
  public List<Change> of(LinkingEvent event) {
    return ReportsOfCases.of(event);
  }

  @Override
  public List<Change> of(InvestigationEvent event) {
    return Pauses.of(event);
  }

  @Override
  public List<Change> of(ScreeningEvent event) {
    return event instanceof HandlerRecused gone
        ? line(gone.caseId(), line -> line.remove("investigators", gone.handler().toString()))
        : List.of();
  }

  @Override
  public List<Change> of(AllegationEvent event) {
    return switch (event) {
      case AllegationRaised raised -> line(raised.caseId(), line -> raise(line, raised));
      case AllegationReclassified reclassified ->
          line(
              reclassified.caseId(),
              line -> {
                line.add("principles", reclassified.now().principle().name());
                reclassified.now().topics().forEach(topic -> line.add("topics", topic.name()));
              });
      case FindingRecorded _, FindingCorrected _ ->
          line(
              event.caseId(),
              line ->
                  line.set("reopened", false)
                      .remove("undecided", event.allegationId().value().toString()));
      case FindingReturned _, FindingReopened _ ->
          line(
              event.caseId(),
              line -> line.add("undecided", event.allegationId().value().toString()));
      case FindingApproved _,
          WithdrawnByReporter _,
          KnowinglyFalseRecorded _,
          KnowinglyFalseDecided _,
          RootCauseStated _,
          AllegationAttributed _,
          DisciplineImposed _,
          DisciplineUnfounded _,
          DisciplineLifted _,
          LegalExposureFlagged _,
          ProtectedActivityTagged _ ->
          List.of();
    };
  }

  private static void raise(WriteModel line, AllegationRaised raised) {
    line.add("principles", raised.principle().name())
        .increase("allegations", 1)
        .set("reopened", false)
        .add("undecided", raised.allegationId().value().toString());
    raised.topics().forEach(topic -> line.add("topics", topic.name()));
  }

  @Override
  public List<Change> of(CorrectiveActionEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RecoveryEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(ReferralEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RetaliationWatchEvent event) {
    return Suspicions.of(event);
  }

  @Override
  public List<Change> of(EscalationEvent event) {
    return EscalationOfCases.shows(event)
        ? line(event.caseId(), line -> EscalationOfCases.fold(line, event))
        : List.of();
  }

  @Override
  public List<Change> of(ReportEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(WaiverEvent event) {
    return List.of();
  }

  private static List<Change> line(CaseId caseId, Consumer<WriteModel> edit) {
    return List.of(
        new Change(Caseload.CASES, caseId.value().toString(), edit.andThen(LineFolding::phase)));
  }

  private static void phase(WriteModel line) {
    line.text("state")
        .map(
            state ->
                new CasePhase.Marks(
                    state,
                    line.text("triage").orElse(null),
                    line.is("acknowledged"),
                    line.is("reopened"),
                    line.number("allegations") > 0 && line.texts("undecided").isEmpty()))
        .ifPresent(marks -> line.set("phase", CasePhase.of(marks)));
  }
}
