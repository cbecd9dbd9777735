package io.probity.core.published;

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
import io.probity.core.casework.ClosingGround;
import io.probity.core.code.CodeEvent;
import io.probity.core.code.CodeEvent.CodeAmended;
import io.probity.core.code.CodeEvent.CodeChangeNotified;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
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
import io.probity.core.message.Recorded;
import io.probity.core.message.StreamId;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of each event is published: what is not listed here is kept back, and a new event of a
 * capability does not compile until somebody has decided.
 */
public final class AllowList {

  private final UnaryOperator<UUID> publicId;

  /**
   * @param publicId gives the id by which downstream systems know one of ours: always the same, and
   *     not to be turned back
   */
  public AllowList(UnaryOperator<UUID> publicId) {
    this.publicId = publicId;
  }

  /** Empty if downstream systems are told nothing of this entry. */
  public Optional<Published> of(Recorded entry) {
    Publication publication =
        switch (entry.event()) {
          // Who asks for advice alleges nothing: that is between them and who answers.
          case InquiryEvent _ -> null;
          case ReportEvent event -> of(event);
          case TrialEvent event -> of(event);
          case MailboxEvent event -> KeptBack.of(event);
          case CaseEvent event -> of(event);
          // What cases have to do with each other is told by nothing but their closing.
          case LinkingEvent _ -> null;
          // Who has a conflict, and who was recused, is nobody's to know downstream.
          case ScreeningEvent _ -> null;
          // How a case is investigated stays with those who need to know.
          case InvestigationEvent _ -> null;
          case AllegationEvent event ->
              new AllegationTold(idOf(event.caseId()), idOf(event.allegationId())).of(event);
          case CorrectiveActionEvent event -> KeptBack.of(event);
          case RecoveryEvent event -> KeptBack.of(event);
          case ReferralEvent event -> KeptBack.of(event);
          case RetaliationWatchEvent event -> KeptBack.of(event);
          case EscalationEvent event -> of(event);
          case WaiverEvent event -> of(event);
          case CodeEvent event -> of(event);
          case RegisterEvent event -> KeptBack.of(event);
          case ParameterEvent event -> KeptBack.of(event);
          case RelationEvent event -> KeptBack.of(event);
          case DelegationEvent _ -> null; // who acts for whom is nobody's downstream
          case AlertEvent _ -> null; // who is told of what is nobody's downstream
          default -> null;
        };
    return Optional.ofNullable(publication)
        .map(told -> new Published(entry.index(), entry.recordedAt(), told));
  }

  /** Nobody downstream learns in which form a report came, nor what was added to it. */
  private @Nullable Publication of(ReportEvent event) {
    return switch (event) {
      case ViolationReported reported ->
          new Publication.ReportReceived(
              idOf(reported.reportId()), reported.channel(), reported.anonymous());
      case OralReportRecorded _,
          EarlierReceiptRecorded _,
          ReportRouted _,
          DocumentOfReportRecorded _,
          ReportForwarded _,
          ForwardingDutyBreached _,
          InquiryConvertedToReport _,
          ReporterIdentitySealed _,
          TranscriptSentForCheck _,
          TranscriptConfirmed _,
          TranscriptDisputed _,
          TranslationAdded _,
          ReporterRecognised _,
          IdentifyingContentMarked _ ->
          null;
    };
  }

  /** Until it is disclosed nobody tells a test from a report; then it counts for nothing. */
  private @Nullable Publication of(TrialEvent event) {
    return switch (event) {
      case TrialBegun _ -> null;
      case TrialDisclosed disclosed ->
          new Publication.HotlineTestDisclosed(
              idOf(disclosed.caseId()), idOf(disclosed.reportId()), disclosed.wholeCase());
    };
  }

  private @Nullable Publication of(CaseEvent event) {
    PublicId caseId = idOf(event.caseId());
    return switch (event) {
      case CaseOpened opened -> new Publication.CaseOpened(caseId, idOf(opened.reportId()));
      case InvestigatorAssigned _,
          InvestigatorAssignedDespiteTie _,
          ExternalInvestigatorAppointed _ ->
          new Publication.InvestigatorAssigned(caseId);
      case CaseReopened _ -> new Publication.CaseReopened(caseId);
      case CaseClosed closed -> new Publication.CaseClosed(caseId, closed.ground());
      // Which case its report went to is nobody's downstream.
      case CaseMerged _ -> new Publication.CaseClosed(caseId, ClosingGround.DUPLICATE);
      case CaseUnmerged _ -> new Publication.CaseReopened(caseId);
      case StreamOfCaseNamed _,
          SubjectNamed _,
          OutsideSubjectNamed _,
          SubjectWithdrawn _,
          TriageAssessed _,
          DutiesCombined _,
          ReopeningDeclined _,
          DelegatedActFlagged _,
          ReopeningRequested _,
          ReportersAwaitAnswer _ ->
          null;
    };
  }

  private @Nullable Publication of(EscalationEvent event) {
    PublicId caseId = idOf(event.caseId());
    PublicId id = idOf(event.escalationId());
    return switch (event) {
      case EscalatedToAuditCommittee _ -> new Publication.EscalatedToAuditCommittee(caseId, id);
      case DeadlineMissed missed -> new Publication.DeadlineMissed(caseId, id, missed.dueAt());
      case MaterialityAssessed _,
          AccountingMatterFlagged _,
          DepartureActedOn _,
          DepartureMadeKnown _,
          EscalationAcknowledged _,
          ImplicitWaiverSuspected _,
          ReassessmentTold _ ->
          null;
    };
  }

  /**
   * Who acts on leave must hear when it ends; that it ends by itself, its last day told. What was
   * asked for and how it was decided is told only once there is leave, or none.
   */
  private @Nullable Publication of(WaiverEvent event) {
    PublicId id = idOf(event.waiverId());
    return switch (event) {
      case WaiverGranted granted ->
          new Publication.WaiverGranted(id, granted.firstDay(), granted.lastDay());
      case WaiverDenied _ -> new Publication.WaiverDenied(id);
      case WaiverRevoked revoked -> new Publication.WaiverRevoked(id, revoked.firstDayWithout());
      case WaiverRequested _,
          WaiverAuthorizedByBoard _,
          RatificationAsked _,
          WaiverLinkedToCase _,
          WaiverAuthorizedByCommittee _,
          WaiverDeclinedByBoard _,
          WaiverRequestWithdrawn _,
          WaiverReviewDue _,
          WaiverReviewed _,
          WaiverReviewMissed _,
          WaiverDisclosureAssessed _,
          WaiverDisclosed _,
          DisclosureMissed _ ->
          null;
    };
  }

  private @Nullable Publication of(CodeEvent event) {
    return switch (event) {
      case CodeVersionPublished published ->
          new Publication.CodeVersionPublished(
              idOf(published.codeVersionId()),
              published.label(),
              published.effectiveFrom(),
              published.provisions(),
              published.document());
      case CodeAmended _, CodeChangeNotified _ -> null;
    };
  }

  private PublicId idOf(StreamId id) {
    return new PublicId(publicId.apply(id.value()));
  }
}
