package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.InquiryEvent.InquiryAnswered;
import io.probity.core.inquiry.InquiryEvent.InquiryAskedAgain;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.inquiry.InquiryEvent.InquiryLookedInto;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import java.util.List;

/** Says what an entry changed in the inquiry as which a case began. */
final class InquiryTelling {
  private InquiryTelling() {}

  static List<Changed> of(InquiryEvent event) {
    return switch (event) {
      case InquiryRaised raised ->
          List.of(
              to("inquiry", raised.inquiryId().value()),
              to("channel", raised.channel()),
              to("anonymous", raised.anonymous()),
              to("hiddenFrom", raised.doNotShowTo()));
      case InquiryAnswered answered ->
          List.of(
              between("answers", answered.number() - 1, answered.number()),
              to("firstContactUntil", answered.firstContactUntil()));
      case InquiryAskedAgain asked ->
          List.of(
              to("question", "ASKED_AGAIN"),
              to("answers", asked.answers()),
              to("settledAtFirstContact", asked.atFirstContact() ? false : null));
      case ConsentToReportGiven given -> List.of(to("consentToReport", given.how()));
      case InquiryLookedInto _ -> List.of(to("inquiry", "READ"));
      case InquiryBecameReport became ->
          List.of(between("inquiry", "OPEN", "REPORT"), to("report", became.reportId().value()));
    };
  }
}
