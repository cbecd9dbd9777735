package io.probity.query.inquiries;

import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.InquiryEvent.InquiryAnswered;
import io.probity.core.inquiry.InquiryEvent.InquiryAskedAgain;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.inquiry.InquiryEvent.InquiryLookedInto;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;

/** What one entry does to its inquiry. */
record InquiryFolding(Recorded recorded) {

  void fold(WriteModel inquiry, InquiryEvent event) {
    switch (event) {
      case InquiryRaised raised -> raise(inquiry, raised);
      case InquiryAnswered answered -> answer(inquiry, answered);
      case InquiryAskedAgain asked -> {
        Deed.write(inquiry.set("state", "OPEN").append("askedAgain"), recorded)
            .set("text", asked.question());
        if (asked.atFirstContact()) {
          inquiry.set("settledAtOnce", false);
        }
      }
      case ConsentToReportGiven given ->
          Deed.write(inquiry.part("consent"), recorded).set("how", given.how());
      case InquiryBecameReport became ->
          inquiry.set("state", "CONVERTED").set("reportId", became.reportId().value());
      case InquiryLookedInto _ -> {}
    }
  }

  private void raise(WriteModel inquiry, InquiryRaised raised) {
    inquiry
        .set("state", "OPEN")
        .set("inquirer", raised.inquirerId().value())
        .set("channel", raised.channel())
        .set("anonymous", raised.anonymous())
        .set("askedOn", Parameters.dayOf(recorded.recordedAt()))
        .set("askedAt", recorded.index())
        .set("takenDownBy", recorded.actor().isPerson() ? recorded.actor().person() : null)
        .set("question", raised.question())
        .set("inquirerName", raised.inquirerName());
  }

  private void answer(WriteModel inquiry, InquiryAnswered answered) {
    inquiry.set("state", "ANSWERED");
    if (answered.firstContactUntil() != null) {
      inquiry.set("firstContactUntil", answered.firstContactUntil()).set("settledAtOnce", true);
    }
    Deed.write(inquiry.append("answers"), recorded).set("text", answered.answer());
  }
}
