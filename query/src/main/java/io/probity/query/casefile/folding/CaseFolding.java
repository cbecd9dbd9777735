package io.probity.query.casefile.folding;

import io.probity.core.access.AccessEvent;
import io.probity.core.allegation.AllegationEvent;
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
import io.probity.core.code.CodeEvent;
import io.probity.core.delegation.DelegationId;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.sealing.Confidential;
import io.probity.core.trial.TrialEvent;
import io.probity.core.waiver.WaiverEvent;
import io.probity.query.views.CaseFamilies;
import io.probity.query.views.Change;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.TextsRead;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one entry does to the file of its case. */
public record CaseFolding(Recorded recorded) implements CaseFamilies<Change> {

  @Override
  public List<Change> of(ReportEvent event) {
    return new ReportFolding(recorded).of(event);
  }

  @Override
  public List<Change> of(InquiryEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(TrialEvent event) {
    return new ReportFolding(recorded).of(event);
  }

  @Override
  public List<Change> of(MailboxEvent event) {
    return new ContactFolding(recorded).of(event);
  }

  @Override
  public List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> file(opened.caseId(), file -> open(file, opened));
      case StreamOfCaseNamed named ->
          file(named.caseId(), file -> file.add("streams", named.kind().stream(named.id())));
      case SubjectNamed named ->
          file(
              named.caseId(),
              file ->
                  subject(file, named.subjectId().value().toString())
                      .set("person", named.person())
                      .set("reasons", named.reasons()));
      case OutsideSubjectNamed named ->
          file(
              named.caseId(),
              file ->
                  subject(file, named.subjectId().value().toString())
                      .set("name", named.name())
                      .set("reasons", named.reasons()));
      case SubjectWithdrawn gone ->
          file(
              gone.caseId(),
              file ->
                  file.part("subjects", gone.subjectId().value().toString())
                      .set("withdrawnBecause", gone.reasons()));
      case TriageAssessed triaged -> file(triaged.caseId(), file -> triage(file, triaged));
      case InvestigatorAssigned assigned ->
          file(
              assigned.caseId(),
              file ->
                  assign(file, assigned, assigned.reasons())
                      .set("office", assigned.office())
                      .set("under", id(assigned.under())));
      case InvestigatorAssignedDespiteTie assigned ->
          file(
              assigned.caseId(),
              file ->
                  assign(file, assigned, assigned.reasons())
                      .set("office", assigned.office())
                      .set("under", id(assigned.under()))
                      .set("despiteTie", true));
      case ExternalInvestigatorAppointed appointed ->
          file(
              appointed.caseId(),
              file ->
                  assign(file, appointed, appointed.reasons())
                      .set("office", "NONE")
                      .set("resolution", appointed.resolution()));
      case DutiesCombined combined ->
          file(
              combined.caseId(),
              file ->
                  deed(file.append("exceptions"))
                      .set("person", combined.person())
                      .set("duties", combined.duties())
                      .set("reasons", combined.reasons()));
      case ReopeningRequested requested ->
          file(
              requested.caseId(),
              file ->
                  deed(file.append("endings"))
                      .set("what", "REOPENING_REQUESTED")
                      .set("reasons", requested.reasons()));
      case ReopeningDeclined declined ->
          file(
              declined.caseId(),
              file ->
                  deed(file.append("endings"))
                      .set("what", "REOPENING_DECLINED")
                      .set("reasons", declined.reasons()));
      case CaseReopened reopened ->
          file(
              reopened.caseId(),
              file ->
                  deed(file.set("state", "INVESTIGATION").set("reopened", true).append("endings"))
                      .set("what", "REOPENED")
                      .set("ground", reopened.closedAs())
                      .set("reasons", reopened.reasons()));
      case CaseClosed closed -> file(closed.caseId(), file -> close(file, closed));
      case DelegatedActFlagged _ -> List.of(); // the history says so
      case ReportersAwaitAnswer _ -> List.of(); // their mailboxes say so
      case CaseMerged merged -> file(merged.caseId(), file -> merge(file, merged));
      case CaseUnmerged back -> file(back.caseId(), CaseFolding::unmerge);
    };
  }

  private void close(WriteModel file, CaseClosed closed) {
    CaseId other = closed.duplicateOf();
    deed(file.set("state", "CLOSED").part("closing"))
        .set("ground", closed.ground())
        .set("duplicateOf", other == null ? null : other.value())
        .set("reasons", closed.reasons());
    deed(file.append("endings"))
        .set("what", "CLOSED")
        .set("ground", closed.ground())
        .set("reasons", closed.reasons());
  }

  private static void merge(WriteModel file, CaseMerged merged) {
    file.text("state").ifPresent(state -> file.set("stateBefore", state));
    file.set("state", "MERGED").set("mergedInto", merged.into().value());
  }

  private static void unmerge(WriteModel file) {
    file.text("stateBefore").ifPresent(state -> file.set("state", state));
    file.set("mergedInto", null);
  }

  private void open(WriteModel file, CaseOpened opened) {
    file.set("state", "TRIAGE")
        .set("reportedOn", Parameters.dayOf(opened.reportedAt()))
        .set("takenBy", opened.takenBy())
        .set("hiddenFrom", opened.doNotShowTo())
        .set("openedAt", recorded.index())
        .add("reports", opened.reportId().value().toString())
        .add("streams", opened.caseId().stream())
        .add("streams", opened.reportId().stream());
  }

  private WriteModel subject(WriteModel file, String id) {
    return deed(file.part("subjects", id));
  }

  private void triage(WriteModel file, TriageAssessed triaged) {
    deed(file.append("triage"))
        .set("likelihood", triaged.now().likelihood())
        .set("impact", triaged.now().impact())
        .set("outcome", triaged.now().outcome())
        .set("read", TextsRead.told(triaged.read()))
        .set("reasons", triaged.reasons());
  }

  private static @Nullable UUID id(@Nullable DelegationId delegation) {
    return delegation == null ? null : delegation.value();
  }

  private WriteModel assign(WriteModel file, Assigning assigned, Confidential reasons) {
    return deed(file.set("state", "INVESTIGATION")
            .set("reopened", false)
            .part("investigators", assigned.investigator().toString()))
        .set("reasons", reasons);
  }

  @Override
  public List<Change> of(LinkingEvent event) {
    return new LinkFolding(recorded).of(event);
  }

  @Override
  public List<Change> of(InvestigationEvent event) {
    return file(event.caseId(), file -> new InvestigationFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(ScreeningEvent event) {
    return file(event.caseId(), file -> new ScreeningFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(AllegationEvent event) {
    return file(event.caseId(), file -> new AllegationFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(CorrectiveActionEvent event) {
    return file(event.caseId(), file -> new FollowUpFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(RecoveryEvent event) {
    return file(event.caseId(), file -> new FollowUpFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(ReferralEvent event) {
    return file(event.caseId(), file -> new FollowUpFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(RetaliationWatchEvent event) {
    return file(event.caseId(), file -> new FollowUpFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(EscalationEvent event) {
    return file(event.caseId(), file -> new EscalationFolding(recorded).fold(file, event));
  }

  @Override
  public List<Change> of(CodeEvent event) {
    return CodeInForce.fold(event);
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(WaiverEvent event) {
    return new WaiverOfCaseFolding(recorded).of(event);
  }

  private WriteModel deed(WriteModel part) {
    return Deed.write(part, recorded);
  }

  private static List<Change> file(CaseId caseId, Consumer<WriteModel> edit) {
    return List.of(new Change(FileCollections.CASES, caseId.value().toString(), edit));
  }
}
