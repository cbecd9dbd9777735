package io.probity.query.history;

import static io.probity.query.history.Changed.after;
import static io.probity.query.history.Changed.between;
import static io.probity.query.history.Changed.to;

import io.probity.core.access.AccessEvent;
import io.probity.core.alert.AlertEvent;
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
import io.probity.core.casework.Triage;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.intake.ReportEvent.DocumentOfReportRecorded;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.ForwardingDutyBreached;
import io.probity.core.intake.ReportEvent.IdentifyingContentMarked;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ReportRouted;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.intake.ReportEvent.TranscriptConfirmed;
import io.probity.core.intake.ReportEvent.TranscriptDisputed;
import io.probity.core.intake.ReportEvent.TranscriptSentForCheck;
import io.probity.core.intake.ReportEvent.TranslationAdded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.AcknowledgementMissed;
import io.probity.core.mailbox.MailboxEvent.ContactChannelChosen;
import io.probity.core.mailbox.MailboxEvent.FeedbackDueAnew;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.FeedbackImpossible;
import io.probity.core.mailbox.MailboxEvent.FeedbackMissed;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.MailboxRead;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.parameters.Parameters;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.query.views.EventFamilies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an entry changed, from what to what. Families whose entries belong to no case change
 * nothing here.
 */
final class HistoryTelling implements EventFamilies<List<Changed>> {

  @Override
  public List<Changed> of(ReportEvent event) {
    return switch (event) {
      case ViolationReported reported ->
          List.of(
              to("report", reported.reportId().value()),
              to("channel", reported.channel()),
              to("relation", reported.relation()),
              to("anonymous", reported.anonymous()),
              to("occurredOn", reported.occurredOn()),
              to("learnedOn", reported.learnedOn()),
              to("hiddenFrom", reported.doNotShowTo()));
      case OralReportRecorded oral ->
          List.of(to("channel", oral.channel()), to("takenDownBy", oral.taker()));
      case EarlierReceiptRecorded earlier ->
          List.of(to("receivedOn", Parameters.dayOf(earlier.receivedAt())));
      case ReportRouted routed ->
          List.of(
              between("routedTo", routed.before(), routed.to()),
              to("policy", routed.policy()),
              to("policyVersion", routed.version()));
      case DocumentOfReportRecorded _ -> List.of(to("document", "SEALED"));
      case ReportForwarded forwarded ->
          List.of(
              to("forwardedAs", forwarded.as()),
              to("receivedForTheCompanyOn", Parameters.dayOf(forwarded.receivedAt())),
              to("toBeForwardedBy", Parameters.dayOf(forwarded.dueAt())));
      case ForwardingDutyBreached breached ->
          List.of(
              after("forwarding", "MISSED"),
              to("receivedForTheCompanyOn", Parameters.dayOf(breached.receivedAt())),
              to("toBeForwardedBy", Parameters.dayOf(breached.dueAt())));
      case InquiryConvertedToReport converted ->
          List.of(
              to("inquiry", converted.inquiryId().value()),
              to("askedOn", Parameters.dayOf(converted.askedAt())));
      case ReporterIdentitySealed _ -> List.of(after("anonymous", false));
      case TranscriptSentForCheck sent ->
          List.of(to("transcript", sent.version()), after("transcriptState", "SENT"));
      case TranscriptConfirmed confirmed ->
          List.of(to("transcript", confirmed.version()), after("transcriptState", "CONFIRMED"));
      case TranscriptDisputed disputed ->
          List.of(
              between("transcript", disputed.disputed(), disputed.version()),
              after("transcriptState", "DISPUTED"));
      case TranslationAdded added -> List.of(to("translation", added.language()));
      case ReporterRecognised _ -> List.of(to("reporter", "RECOGNISED"));
      case IdentifyingContentMarked _ -> List.of(after("identifying", true));
    };
  }

  @Override
  public List<Changed> of(InquiryEvent event) {
    return InquiryTelling.of(event);
  }

  @Override
  public List<Changed> of(TrialEvent event) {
    return switch (event) {
      case TrialBegun begun ->
          List.of(
              to("trial", begun.trialId().value()),
              to("report", begun.reportId().value()),
              to("test", "SECRET"));
      case TrialDisclosed disclosed ->
          List.of(after("test", "DISCLOSED"), to("wholeCase", disclosed.wholeCase()));
    };
  }

  @Override
  public List<Changed> of(MailboxEvent event) {
    return switch (event) {
      case MailboxOpened opened ->
          List.of(
              to("mailbox", opened.mailboxId().value()),
              to("receivedOn", Parameters.dayOf(opened.receivedAt())),
              to("receivedForTheCompanyOn", dayOrNull(opened.receivedForTheCompanyAt())),
              to("countedFrom", opened.countedFrom()),
              to("acknowledgeBy", opened.acknowledgeBy()),
              to("feedbackBy", opened.feedbackBy()),
              to("acknowledgement", "DUE"),
              to("feedback", "DUE"),
              to("liaison", opened.liaison()));
      case ReceiptAcknowledged done ->
          List.of(
              after("acknowledgement", done.how()),
              to("acknowledgeBy", done.dueAt()),
              between("feedbackBy", done.feedbackBefore(), done.feedbackBy()));
      case AcknowledgementMissed missed ->
          List.of(after("acknowledgement", "MISSED"), to("acknowledgeBy", missed.dueAt()));
      case ContactChannelChosen chosen ->
          List.of(between("contactChannel", chosen.before(), chosen.channel()));
      case MessageToReporterWritten _ -> List.of(to("message", "TO_REPORTER"));
      case ReporterMessageReceived _ -> List.of(to("message", "FROM_REPORTER"));
      case MailboxRead _ -> List.of(to("mailbox", "READ"));
      case FeedbackGiven given ->
          List.of(after("feedback", "GIVEN"), to("feedbackBy", given.dueAt()));
      case FeedbackImpossible documented ->
          List.of(
              after("feedback", "IMPOSSIBLE"),
              to("obstacle", documented.obstacle()),
              to("feedbackBy", documented.dueAt()));
      case FeedbackMissed missed ->
          List.of(after("feedback", "MISSED"), to("feedbackBy", missed.dueAt()));
      case FeedbackDueAnew anew ->
          List.of(
              after("feedback", "DUE"),
              between("feedbackBy", anew.feedbackBefore(), anew.feedbackBy()));
      case LiaisonAssigned assigned ->
          List.of(between("liaison", assigned.before(), assigned.liaison()));
      case LiaisonHandedOver passed ->
          List.of(between("liaison", passed.before(), passed.liaison()));
    };
  }

  @Override
  public List<Changed> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened ->
          List.of(
              to("state", "TRIAGE"),
              to("report", opened.reportId().value()),
              to("reportedOn", Parameters.dayOf(opened.reportedAt())),
              to("takenBy", opened.takenBy()),
              to("hiddenFrom", opened.doNotShowTo()));
      case StreamOfCaseNamed named -> List.of(to("stream", named.kind().stream(named.id())));
      case SubjectNamed named ->
          List.of(to("subject", named.subjectId()), to("person", named.person()));
      case SubjectWithdrawn gone ->
          List.of(
              between("subject", gone.subjectId(), null), between("person", gone.person(), null));
      case OutsideSubjectNamed named -> List.of(to("subject", named.subjectId()));
      case TriageAssessed triaged -> triage(triaged);
      case InvestigatorAssigned assigned ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", assigned.investigator()),
              to("office", assigned.office()));
      case InvestigatorAssignedDespiteTie assigned ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", assigned.investigator()),
              to("office", assigned.office()),
              to("override", "DESPITE_TIE"),
              to("ties", assigned.ties()));
      case ExternalInvestigatorAppointed appointed ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", appointed.investigator()),
              to("office", "NONE"));
      case DelegatedActFlagged flagged ->
          List.of(
              to("flagged", flagged.why()),
              to("act", flagged.act()),
              to("contradicted", flagged.other()),
              to("principal", flagged.principal()),
              to("delegation", flagged.delegationId().value()));
      case DutiesCombined combined ->
          List.of(to("person", combined.person()), to("exception", combined.duties()));
      case ReopeningRequested requested ->
          List.of(to("reopeningRequestedBy", requested.requestedBy()));
      case CaseReopened reopened ->
          List.of(
              between("state", "CLOSED", "INVESTIGATION"),
              between("ground", reopened.closedAs(), null),
              to("reopeningRequestedBy", reopened.requestedBy()));
      case ReopeningDeclined declined ->
          List.of(
              between("reopeningRequestedBy", declined.requestedBy(), null),
              to("reopening", "DECLINED"));
      case CaseClosed closed -> LinkingTelling.of(closed);
      case ReportersAwaitAnswer owed ->
          owed.reports().stream().map(report -> to("feedbackOwedTo", report.value())).toList();
      case CaseMerged merged -> LinkingTelling.of(merged);
      case CaseUnmerged back -> LinkingTelling.of(back);
    };
  }

  @Override
  public List<Changed> of(LinkingEvent event) {
    return LinkingTelling.of(event);
  }

  private static @Nullable LocalDate dayOrNull(@Nullable Instant time) {
    return time == null ? null : Parameters.dayOf(time);
  }

  private static List<Changed> triage(TriageAssessed triaged) {
    Triage before = triaged.before();
    Triage now = triaged.now();
    return Changed.andRead(
        triaged.read(),
        between("likelihood", before == null ? null : before.likelihood(), now.likelihood()),
        between("impact", before == null ? null : before.impact(), now.impact()),
        between("triage", before == null ? null : before.outcome(), now.outcome()));
  }

  @Override
  public List<Changed> of(InvestigationEvent event) {
    return InvestigationTelling.of(event);
  }

  @Override
  public List<Changed> of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningBegun _ -> List.of();
      case FreedomAttested says -> List.of(to("freeOfConflict", says.person()));
      case ConflictDeclared says ->
          List.of(to("handler", says.person()), to("conflict", says.kind()));
      case ConflictCleared cleared ->
          List.of(to("handler", cleared.person()), between("conflict", cleared.kind(), null));
      case HandlerRecused gone ->
          List.of(
              between("handler", gone.handler(), null),
              to("cause", gone.cause()),
              to("taintReviewRequired", gone.taintReviewRequired()));
      case TaintReviewed reviewed ->
          List.of(to("recused", reviewed.handler()), to("taint", reviewed.verdict()));
    };
  }

  @Override
  public List<Changed> of(AllegationEvent event) {
    return AllegationTelling.of(event);
  }

  @Override
  public List<Changed> of(CorrectiveActionEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(RecoveryEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(ReferralEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(RetaliationWatchEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(EscalationEvent event) {
    return switch (event) {
      case MaterialityAssessed assessed ->
          assessed.dueAt() == null
              ? List.of(materiality(assessed))
              : List.of(
                  materiality(assessed), after("escalation", "DUE"), to("dueAt", assessed.dueAt()));
      case EscalatedToAuditCommittee escalated ->
          List.of(
              after("escalation", "ESCALATED"),
              to("materialityTold", escalated.now()),
              to("materialityWhenDue", escalated.whenDue()),
              to("dueAt", escalated.dueAt()));
      case AccountingMatterFlagged _ -> List.of(to("accountingMatter", true));
      case ReassessmentTold told -> List.of(between("materialityTold", told.before(), told.now()));
      case EscalationAcknowledged acknowledged ->
          List.of(to("acknowledged", acknowledged.materiality()));
      case DepartureMadeKnown known ->
          List.of(
              to("knownTo", known.knownTo()),
              to("knownOn", known.knownOn()),
              after("departure", "KNOWN"),
              to("dueAt", known.dueAt()));
      case DepartureActedOn _ -> List.of(after("departure", "ACTED_ON"));
      case ImplicitWaiverSuspected suspected ->
          List.of(
              after("departure", "IMPLICIT_WAIVER_SUSPECTED"),
              to("knownTo", suspected.knownTo()),
              to("dueAt", suspected.dueAt()));
      case DeadlineMissed missed ->
          List.of(after("escalation", "MISSED"), to("dueAt", missed.dueAt()));
    };
  }

  private static Changed materiality(MaterialityAssessed assessed) {
    return between("materiality", assessed.before(), assessed.now());
  }

  @Override
  public List<Changed> of(RegisterEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(RelationEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(DelegationEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(ParameterEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(CodeEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(AccessEvent event) {
    return AccessTelling.of(event);
  }

  @Override
  public List<Changed> of(AlertEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(CustodyEvent event) {
    return List.of();
  }

  @Override
  public List<Changed> of(WaiverEvent event) {
    return event instanceof WaiverLinkedToCase linked
        ? List.of(to("waiver", linked.waiverId()))
        : List.of();
  }
}
