package io.probity.core.inquiry;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to an inquiry. */
public sealed interface InquiryEvent extends Event {

  InquiryId inquiryId();

  /** A question came in. Who took it down for somebody else is the entry's actor. */
  record InquiryRaised(
      InquiryId inquiryId,
      InquirerId inquirerId,
      Channel channel,
      boolean anonymous,
      Set<Office> doNotShowTo,
      Confidential question,
      @Nullable Confidential inquirerName)
      implements InquiryEvent {

    public InquiryRaised {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /**
   * It was answered.
   *
   * @param number which answer this is, from 1
   * @param firstContactUntil of the first answer: the last day on which to ask again shows that it
   *     did not settle the matter; absent for every other
   */
  record InquiryAnswered(
      InquiryId inquiryId, int number, @Nullable LocalDate firstContactUntil, Confidential answer)
      implements InquiryEvent {}

  /**
   * Whoever asked has more to ask or to say.
   *
   * @param answers how many answers there were before
   * @param atFirstContact whether the first answer thereby turns out not to have settled it
   */
  record InquiryAskedAgain(
      InquiryId inquiryId, int answers, boolean atFirstContact, Confidential question)
      implements InquiryEvent {}

  /** From here on a report may be made of it. */
  record ConsentToReportGiven(InquiryId inquiryId, ConsentForm how) implements InquiryEvent {}

  /** Whoever holds its code looked for the answer. */
  record InquiryLookedInto(InquiryId inquiryId) implements InquiryEvent {}

  /** A breach showed itself: what was asked goes on as a report, in this case. */
  record InquiryBecameReport(InquiryId inquiryId, ReportId reportId, CaseId caseId)
      implements InquiryEvent {}
}
