package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

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
import io.probity.core.parameters.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an entry changed in a report and in the contact with its reporter, from what to what.
 */
final class ReportTelling {
  private ReportTelling() {}

  static List<Changed> of(ReportEvent event) {
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

  static List<Changed> of(MailboxEvent event) {
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

  private static @Nullable LocalDate dayOrNull(@Nullable Instant time) {
    return time == null ? null : Parameters.dayOf(time);
  }
}
