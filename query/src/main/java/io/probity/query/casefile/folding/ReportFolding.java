package io.probity.query.casefile.folding;

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
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.sealing.Confidential;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.query.views.Change;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.util.List;

/** What one entry does to a report's part of its case's file. */
record ReportFolding(Recorded recorded) {

  List<Change> of(ReportEvent event) {
    String id = event.reportId().value().toString();
    return List.of(new Change(FileCollections.REPORTS, id, part -> fold(part, event)));
  }

  /** That a report is a test shows once it is disclosed, and not before. */
  List<Change> of(TrialEvent event) {
    return event instanceof TrialDisclosed disclosed
        ? List.of(
            new Change(
                FileCollections.REPORTS,
                disclosed.reportId().value().toString(),
                part ->
                    Deed.write(part.part("test"), recorded)
                        .set("trialId", disclosed.trialId().value())
                        .set("result", disclosed.result())))
        : List.of();
  }

  private void fold(WriteModel part, ReportEvent event) {
    switch (event) {
      case ViolationReported reported -> report(part, reported);
      case OralReportRecorded oral -> part.set("takenDownBy", oral.taker());
      case EarlierReceiptRecorded earlier ->
          part.set("receivedOn", Parameters.dayOf(earlier.receivedAt()));
      case ReportRouted routed ->
          Deed.write(part.append("routes"), recorded)
              .set("to", routed.to())
              .set("policy", routed.policy().value())
              .set("version", routed.version().value())
              .set("reasons", routed.reasons());
      case DocumentOfReportRecorded came -> part.set("document", came.document());
      case ReportForwarded forwarded -> forwarding(part, forwarded);
      case ForwardingDutyBreached _ -> part.part("forwarding").set("late", true);
      case InquiryConvertedToReport converted ->
          Deed.write(part.part("inquiry"), recorded)
              .set("inquiryId", converted.inquiryId().value())
              .set("askedOn", Parameters.dayOf(converted.askedAt()));
      case ReporterIdentitySealed told ->
          part.set("anonymous", false).set("reporterName", told.reporterName());
      case TranscriptSentForCheck sent -> transcript(part, sent.version(), sent.transcript());
      case TranscriptConfirmed confirmed ->
          version(part, confirmed.version()).set("state", "CONFIRMED");
      case TranscriptDisputed disputed -> {
        version(part, disputed.disputed()).set("state", "DISPUTED");
        transcript(part, disputed.version(), disputed.corrected());
      }
      case TranslationAdded added ->
          Deed.write(part.append("translations"), recorded)
              .set("language", added.language().value())
              .set("text", added.translation())
              .set("translator", added.translator());
      // Who it is, and whether it is anybody of the register, is read where it is sealed.
      case ReporterRecognised _ -> {}
      case IdentifyingContentMarked marked ->
          Deed.write(part.part("identifying"), recorded).set("reasons", marked.reasons());
    }
  }

  private void report(WriteModel part, ViolationReported reported) {
    part.set("reporter", reported.reporterId().value())
        .set("channel", reported.channel())
        .set("relation", reported.relation())
        .set("anonymous", reported.anonymous())
        .set("receivedOn", Parameters.dayOf(recorded.recordedAt()))
        .set("occurredOn", reported.occurredOn())
        .set("learnedOn", reported.learnedOn())
        .set("narrative", reported.narrative())
        .set("reporterName", reported.reporterName());
  }

  private void forwarding(WriteModel part, ReportForwarded forwarded) {
    Deed.write(part.part("forwarding"), recorded)
        .set("as", forwarded.as())
        .set("receivedOn", Parameters.dayOf(forwarded.receivedAt()))
        .set("dueOn", Parameters.dayOf(forwarded.dueAt()))
        .set("late", false);
  }

  private void transcript(WriteModel part, int version, Confidential text) {
    Deed.write(version(part, version), recorded).set("state", "SENT").set("text", text);
  }

  private static WriteModel version(WriteModel part, int version) {
    return part.part("transcripts", Integer.toString(version));
  }
}
