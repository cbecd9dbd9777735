package io.probity.core.casework;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.investigation.InvestigationEvent.InvestigationBegun;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A case names every stream that is opened under it, so that none can be left out unseen. */
public final class WhenStreamOpenedThenNameIt implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case AllegationRaised raised ->
          named(entry, raised.caseId(), StreamKind.ALLEGATION, raised.allegationId().value());
      case CorrectiveActionOpened opened ->
          named(entry, opened.caseId(), StreamKind.CORRECTIVE_ACTION, opened.actionId().value());
      case RecoveryOpened opened ->
          named(entry, opened.caseId(), StreamKind.RECOVERY, opened.recoveryId().value());
      case ReferredToPublicOfficials referred ->
          named(entry, referred.caseId(), StreamKind.REFERRAL, referred.referralId().value());
      case RetaliationWatchOpened opened ->
          named(entry, opened.caseId(), StreamKind.RETALIATION_WATCH, opened.watchId().value());
      case AccountingMatterFlagged flagged ->
          named(entry, flagged.caseId(), StreamKind.ESCALATION, flagged.escalationId().value());
      case MaterialityAssessed assessed when assessed.before() == null ->
          named(entry, assessed.caseId(), StreamKind.ESCALATION, assessed.escalationId().value());
      case CaseContentRead read when entry.seq() == 0 ->
          named(entry, read.caseId(), StreamKind.ACCESS, read.caseId().value());
      case ScreeningBegun begun ->
          named(entry, begun.caseId(), StreamKind.SCREENING, begun.screeningId().value());
      case WitnessNamed witness ->
          named(entry, witness.caseId(), StreamKind.WITNESS, witness.witnessId().value());
      case OutsideWitnessNamed witness ->
          named(entry, witness.caseId(), StreamKind.WITNESS, witness.witnessId().value());
      case InvestigationBegun begun ->
          named(entry, begun.caseId(), StreamKind.INVESTIGATION, begun.investigationId().value());
      case CaseAccessGranted granted ->
          named(entry, granted.caseId(), StreamKind.GRANT, granted.grantId().value());
      // Whoever asked for it may have named a case that there is not: named once somebody knew it.
      case CaseReleaseApproved approved when approved.until() == null ->
          named(entry, approved.caseId(), StreamKind.RELEASE, approved.releaseId().value());
      case ReportLinked linked -> linked(entry, linked);
      case ReportUnlinked back -> unlinked(entry, back);
      case WaiverLinkedToCase linked ->
          named(entry, linked.caseId(), StreamKind.WAIVER_LINK, linked.linkId().value());
      case TrialDisclosed trial ->
          named(entry, trial.caseId(), StreamKind.TRIAL, trial.trialId().value());
      case InquiryBecameReport became ->
          named(entry, became.caseId(), StreamKind.INQUIRY, became.inquiryId().value());
      case MailboxOpened opened ->
          named(entry, opened.caseId(), StreamKind.MAILBOX, opened.mailboxId().value());
      default -> List.of();
    };
  }

  /** What comes with a report is named by the case to which it was linked. */
  private static List<Command> linked(Recorded entry, ReportLinked linked) {
    CaseId caseId = linked.caseId();
    UUID report = linked.reportId().value();
    return Stream.of(
            named(entry, caseId, StreamKind.LINK, linked.linkId().value()),
            named(entry, caseId, StreamKind.REPORT, report),
            named(entry, caseId, StreamKind.MAILBOX, report),
            linked.askedFirst()
                ? named(entry, caseId, StreamKind.INQUIRY, report)
                : List.<Command>of())
        .flatMap(List::stream)
        .toList();
  }

  /** Where it was linked before its case had named all of that, what went with it does so now. */
  private static List<Command> unlinked(Recorded entry, ReportUnlinked back) {
    CaseId caseId = back.backTo();
    UUID report = back.reportId().value();
    return Stream.of(
            named(entry, caseId, StreamKind.MAILBOX, report),
            back.askedFirst()
                ? named(entry, caseId, StreamKind.INQUIRY, report)
                : List.<Command>of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Command> named(Recorded entry, CaseId caseId, StreamKind kind, UUID id) {
    return List.of(new NameStreamOfCase(caseId, kind, id, entry.recordedAt()));
  }
}
