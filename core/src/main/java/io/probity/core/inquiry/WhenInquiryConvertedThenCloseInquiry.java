package io.probity.core.inquiry;

import io.probity.core.inquiry.InquiryCommand.CloseConvertedInquiry;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What became a report, under a case by then, is no inquiry any more. */
public final class WhenInquiryConvertedThenCloseInquiry implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof InquiryConvertedToReport converted
        ? List.of(
            new CloseConvertedInquiry(
                converted.inquiryId(), converted.reportId(), entry.recordedAt()))
        : List.of();
  }
}
