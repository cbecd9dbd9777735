package io.probity.core.intake;

import io.probity.core.inquiry.InquiryId;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to a report. */
public sealed interface ReportEvent extends Event {

  ReportId reportId();

  /**
   * A report came in. Who took it down for somebody else is the entry's actor.
   *
   * @param occurredOn claimed, unlike the entry's own time
   * @param learnedOn claimed: how long the reporter knew of it
   */
  record ViolationReported(
      ReportId reportId,
      ReporterId reporterId,
      Channel channel,
      Relation relation,
      boolean anonymous,
      @Nullable LocalDate occurredOn,
      @Nullable LocalDate learnedOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName)
      implements ReportEvent {

    public ViolationReported {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /** It was spoken; its narrative is what this person wrote down. */
  record OralReportRecorded(ReportId reportId, Channel channel, PersonId taker)
      implements ReportEvent {}

  /**
   * It had reached the help line before it was entered: what is owed is counted from then on.
   *
   * @param receivedAt claimed
   */
  record EarlierReceiptRecorded(ReportId reportId, Instant receivedAt) implements ReportEvent {}

  /** It came in a document, of which the hash, name and date are kept. */
  record DocumentOfReportRecorded(ReportId reportId, Confidential document)
      implements ReportEvent {}

  /**
   * It reached the help line through somebody who had received it for the Company, the entry's
   * actor, at the entry's time.
   *
   * @param receivedAt claimed
   * @param dueAt until when it was to be forwarded
   */
  record ReportForwarded(ReportId reportId, ForwarderRole as, Instant receivedAt, Instant dueAt)
      implements ReportEvent {}

  /** It was forwarded later than the duty allows. */
  record ForwardingDutyBreached(ReportId reportId, Instant receivedAt, Instant dueAt)
      implements ReportEvent {}

  /**
   * It began as an inquiry. What is owed to its reporter is counted from here on, not from then.
   *
   * @param askedAt when the inquiry was raised
   */
  record InquiryConvertedToReport(ReportId reportId, InquiryId inquiryId, Instant askedAt)
      implements ReportEvent {}

  /** From here on somebody can be asked who reported; before, nobody could. */
  record ReporterIdentitySealed(ReportId reportId, ReporterId reporterId, Confidential reporterName)
      implements ReportEvent {}

  /**
   * The reporter is somebody of the register, from whom the case is kept: who, is sealed under a
   * key that the vault keeps for that person. It takes the place of what was said before.
   *
   * @param reporter absent where they are nobody of the register after all
   */
  record ReporterRecognised(
      ReportId reportId, @Nullable Confidential reporter, Confidential reasons)
      implements ReportEvent {}

  /** A version of the transcript lies with the reporter to be checked. */
  record TranscriptSentForCheck(ReportId reportId, int version, Confidential transcript)
      implements ReportEvent {}

  /** The reporter agreed with this version. */
  record TranscriptConfirmed(ReportId reportId, int version) implements ReportEvent {}

  /** The reporter wrote another version; both are kept. */
  record TranscriptDisputed(ReportId reportId, int disputed, int version, Confidential corrected)
      implements ReportEvent {}

  /** The original stays what it is; who decides says which text they read. */
  record TranslationAdded(
      ReportId reportId, Language language, Confidential translation, Confidential translator)
      implements ReportEvent {}

  /**
   * A policy of its own sends what is reported elsewhere.
   *
   * @param before where it was last sent, if anywhere
   */
  record ReportRouted(
      ReportId reportId,
      @Nullable Destination before,
      Destination to,
      PolicyCode policy,
      PolicyVersion version,
      Confidential reasons)
      implements ReportEvent {}

  /** From here on only whoever leads or investigates the case reads what the report says. */
  record IdentifyingContentMarked(ReportId reportId, Confidential reasons) implements ReportEvent {}
}
