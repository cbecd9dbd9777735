package io.probity.core.inquiry;

import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Command;
import io.probity.core.message.Intake;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an inquiry. */
public sealed interface InquiryCommand extends Command {

  InquiryId inquiryId();

  /**
   * Somebody asks what the right decision would be; they allege nothing.
   *
   * @param doNotShowTo offices to which the inquiry stays closed from the first second
   * @param inquirerName absent if they give no name
   */
  record RaiseInquiry(
      @ServerMade @TargetAggregateIdentifier InquiryId inquiryId,
      @ServerMade InquirerId inquirerId,
      Channel channel,
      Set<Office> doNotShowTo,
      Confidential question,
      @Nullable Confidential inquirerName,
      Instant time)
      implements InquiryCommand, Intake {

    public RaiseInquiry {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }

    /** The same, the name kept for this person, so that they are recognised. */
    public RaiseInquiry namedBy(PersonId person) {
      return new RaiseInquiry(
          inquiryId,
          inquirerId,
          channel,
          doNotShowTo,
          question,
          inquirerName == null ? null : inquirerName.about(person.toString()),
          time);
    }
  }

  /** Whoever asked is told what to do, and why. */
  record AnswerInquiry(
      @TargetAggregateIdentifier InquiryId inquiryId, Confidential answer, Instant time)
      implements InquiryCommand {}

  /** The answer leaves a question, or there is more to say. */
  record AskAgain(
      @TargetAggregateIdentifier InquiryId inquiryId, Confidential question, Instant time)
      implements InquiryCommand {}

  /** Whoever asked agrees that it becomes a report. */
  record ConsentToReport(
      @TargetAggregateIdentifier InquiryId inquiryId, ConsentForm how, Instant time)
      implements InquiryCommand {}

  /** Whoever asked looks for the answer. */
  record LookIntoInquiry(@TargetAggregateIdentifier InquiryId inquiryId, Instant time)
      implements InquiryCommand {}

  /** A policy saw that a report was made of it. */
  @NotByPeople
  record CloseConvertedInquiry(
      @TargetAggregateIdentifier InquiryId inquiryId, ReportId reportId, Instant time)
      implements InquiryCommand {}
}
