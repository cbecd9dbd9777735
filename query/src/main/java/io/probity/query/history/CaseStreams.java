package io.probity.query.history;

import io.probity.core.access.AccessEvent;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
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
import io.probity.core.casework.StreamKind;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.query.views.CaseFamilies;
import io.probity.query.views.Change;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** Which streams belong to a case, as its entries tell one after the other. */
record CaseStreams(String stream, long index) implements CaseFamilies<Change> {
  static final String CASES = "cases";
  static final String STREAMS = "streams";

  /** The streams that left a case, each with the index from which on it is no longer the case's. */
  static final String LEFT = "left";

  /** Where a stream came back. */
  static final long STAYS = Long.MAX_VALUE;

  /** The streams that it shares with another case: shown to those who may know of both. */
  static final String SHARED = "shared";

  @Override
  public List<Change> of(ReportEvent event) {
    return List.of(); // its case names the report's stream when it opens
  }

  /** An inquiry belongs to a case from the moment at which it became a report, all of it. */
  @Override
  public List<Change> of(InquiryEvent event) {
    return event instanceof InquiryBecameReport became ? joins(became.caseId(), stream) : List.of();
  }

  /** A test joins the history of its case when it is disclosed, all of it; before, it is secret. */
  @Override
  public List<Change> of(TrialEvent event) {
    return event instanceof TrialDisclosed disclosed
        ? joins(disclosed.caseId(), stream)
        : List.of();
  }

  @Override
  public List<Change> of(MailboxEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> joins(opened.caseId(), stream, opened.reportId().stream());
      // Who read the case is another question, with an answer for fewer people.
      case StreamOfCaseNamed named when named.kind() == StreamKind.ACCESS -> List.of();
      case StreamOfCaseNamed named -> joins(named.caseId(), named.kind().stream(named.id()));
      case SubjectNamed _,
          OutsideSubjectNamed _,
          SubjectWithdrawn _,
          TriageAssessed _,
          InvestigatorAssigned _,
          InvestigatorAssignedDespiteTie _,
          ExternalInvestigatorAppointed _,
          DutiesCombined _,
          DelegatedActFlagged _,
          CaseClosed _,
          CaseMerged _,
          CaseUnmerged _,
          ReopeningDeclined _,
          ReopeningRequested _,
          CaseReopened _,
          ReportersAwaitAnswer _ ->
          List.of();
    };
  }

  /** A history is never shortened: what came before a report left stays where it was. */
  @Override
  public List<Change> of(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now ->
          List.of(
              change(now.caseId(), document -> document.add(STREAMS, stream)),
              change(now.caseId(), document -> come(document, now.streams())),
              change(now.from(), document -> leave(document, now.streams())));
      case ReportUnlinked back ->
          List.of(
              change(back.caseId(), document -> leave(document, back.streams())),
              change(back.backTo(), document -> come(document, back.streams())));
      case CasesRelated related ->
          List.of(
              change(related.caseId(), document -> share(document, related.other())),
              change(related.other(), document -> share(document, related.caseId())));
      case CasesUnrelated _ -> List.of();
    };
  }

  @Override
  public List<Change> of(InvestigationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(ScreeningEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(AllegationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(CorrectiveActionEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(RecoveryEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(ReferralEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(RetaliationWatchEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(EscalationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return switch (event) {
      case WitnessNamed named -> joins(named.caseId(), stream);
      case OutsideWitnessNamed named -> joins(named.caseId(), stream);
      case CaseAccessGranted granted -> joins(granted.caseId(), stream);
      case CaseReleaseApproved approved -> joins(approved.caseId(), stream);
      // A release that was only asked for may name a case that there is not.
      case WitnessWithdrawn _,
          CaseAccessRevoked _,
          CaseReleaseRequested _,
          CaseReleaseEnded _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ ->
          List.of();
    };
  }

  @Override
  public List<Change> of(WaiverEvent event) {
    return event instanceof WaiverLinkedToCase linked ? joins(linked.caseId(), stream) : List.of();
  }

  private static void come(WriteModel document, List<String> streams) {
    for (String each : streams) {
      document.add(STREAMS, each).part(LEFT, each).set("at", STAYS);
    }
  }

  private void leave(WriteModel document, List<String> streams) {
    streams.forEach(each -> document.part(LEFT, each).set("at", index));
  }

  private void share(WriteModel document, CaseId other) {
    document.part(SHARED, stream).set("other", other.value());
  }

  private static Change change(CaseId caseId, Consumer<WriteModel> edit) {
    return new Change(CASES, caseId.value().toString(), edit);
  }

  private static List<Change> joins(CaseId caseId, String... streams) {
    return List.of(
        change(caseId, document -> List.of(streams).forEach(each -> document.add(STREAMS, each))));
  }
}
