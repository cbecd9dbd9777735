package io.probity.core.intake;

import io.probity.core.message.Command;
import io.probity.core.message.Intake;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a report. */
public sealed interface ReportCommand extends Command {

  ReportId reportId();

  /**
   * Somebody knows of, or reasonably suspects, a violation of the code.
   *
   * @param occurredOn when it is said to have happened, if the reporter says so
   * @param learnedOn when the reporter learned of it, if they say so
   * @param doNotShowTo offices to which the case stays closed from the first second
   * @param reporterName absent if the report is anonymous
   * @param document hash, name and date of the letter or mail that it came in, if it did
   * @param receivedAt when it reached the help line, if that was before it is entered
   */
  record ReportViolation(
      @ServerMade @TargetAggregateIdentifier ReportId reportId,
      @ServerMade ReporterId reporterId,
      Channel channel,
      Relation relation,
      @Nullable LocalDate occurredOn,
      @Nullable LocalDate learnedOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName,
      @Nullable Confidential document,
      @Nullable Instant receivedAt,
      Instant time)
      implements ReportCommand, Intake {

    public ReportViolation {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }

    /** The same, its reporter's name kept for this person, so that they are recognised. */
    public ReportViolation namedBy(PersonId person) {
      return new ReportViolation(
          reportId,
          reporterId,
          channel,
          relation,
          occurredOn,
          learnedOn,
          doNotShowTo,
          narrative,
          reporterName == null ? null : reporterName.about(person.toString()),
          document,
          receivedAt,
          time);
    }
  }

  /**
   * Somebody received a report for the Company, and hands it on as is their duty.
   *
   * @param as what they received it
   * @param receivedAt when they did
   * @param learnedOn when whoever told them learned of it, if that was said
   */
  record ForwardReport(
      @ServerMade @TargetAggregateIdentifier ReportId reportId,
      @ServerMade ReporterId reporterId,
      ForwarderRole as,
      Instant receivedAt,
      Channel channel,
      Relation relation,
      @Nullable LocalDate occurredOn,
      @Nullable LocalDate learnedOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName,
      @Nullable Confidential document,
      Instant time)
      implements ReportCommand, Intake {

    public ForwardReport {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /**
   * An inquiry shows a breach, and whoever asked agrees that it becomes a report.
   *
   * @param reportId the inquiry's own id, as that of a report
   * @param channel how the inquiry reached the Company
   * @param learnedOn when whoever asked learned of it, if they say so
   * @param doNotShowTo besides the offices to which the inquiry was closed
   * @param narrative what is reported, in the words of whoever makes it a report
   * @param reporterName given now; a name that was given with the inquiry still counts
   */
  record ConvertInquiryToReport(
      @TargetAggregateIdentifier ReportId reportId,
      @ServerMade ReporterId reporterId,
      Channel channel,
      Relation relation,
      @Nullable LocalDate occurredOn,
      @Nullable LocalDate learnedOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName,
      Instant time)
      implements ReportCommand {

    public ConvertInquiryToReport {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /**
   * Whoever may know the name of a reporter knows them as somebody of the register, who from here
   * on sees nothing of the case; again if it was somebody else.
   *
   * @param person absent if it was nobody of the register, other than was said
   */
  record RecogniseReporter(
      @TargetAggregateIdentifier ReportId reportId,
      @Nullable PersonId person,
      Confidential reasons,
      Instant time)
      implements ReportCommand {}

  /** An anonymous reporter gives their name after all. */
  record DiscloseReporterIdentity(
      @TargetAggregateIdentifier ReportId reportId, Confidential reporterName, Instant time)
      implements ReportCommand {}

  /** What was said is written out, for the reporter to check. */
  record SendTranscriptForCheck(
      @TargetAggregateIdentifier ReportId reportId, Confidential transcript, Instant time)
      implements ReportCommand {}

  /** The reporter agrees with this version of the transcript. */
  record ConfirmTranscript(@TargetAggregateIdentifier ReportId reportId, int version, Instant time)
      implements ReportCommand {}

  /** The reporter puts another version in the place of this one. */
  record DisputeTranscript(
      @TargetAggregateIdentifier ReportId reportId,
      int version,
      Confidential corrected,
      Instant time)
      implements ReportCommand {}

  /** The report can be read in one more language. */
  record AddTranslation(
      @TargetAggregateIdentifier ReportId reportId,
      Language language,
      Confidential translation,
      Confidential translator,
      Instant time)
      implements ReportCommand {}

  /**
   * A policy of its own sends what is reported elsewhere, in part or as a whole.
   *
   * @param policy which says so, with its version
   */
  record RouteReport(
      @TargetAggregateIdentifier ReportId reportId,
      Destination to,
      PolicyCode policy,
      PolicyVersion version,
      Confidential reasons,
      Instant time)
      implements ReportCommand {}

  /** What the report says would give its reporter away. */
  record MarkIdentifyingContent(
      @TargetAggregateIdentifier ReportId reportId, Confidential reasons, Instant time)
      implements ReportCommand {}
}
