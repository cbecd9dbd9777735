package io.probity.core.mailbox;

import io.probity.core.casework.CaseId;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxCommand.RecordMissedAcknowledgement;
import io.probity.core.mailbox.MailboxEvent.AcknowledgementMissed;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;

/** Until when whoever reported must be told that the report arrived. */
public final class AcknowledgementClock implements Clock {

  @Override
  public String name() {
    return "acknowledgement";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case MailboxOpened opened -> List.of(started(opened.mailboxId(), opened));
      case ReceiptAcknowledged done -> List.of(new Done(done.mailboxId().stream()));
      case ReportLinked linked -> List.of(moved(linked.reportId(), linked.caseId()));
      case ReportUnlinked back -> List.of(moved(back.reportId(), back.backTo()));
      case AcknowledgementMissed missed -> List.of(new Missed(missed.mailboxId().stream()));
      default -> List.of();
    };
  }

  private static OfCase moved(ReportId report, CaseId to) {
    return new OfCase(new MailboxId(report.value()).stream(), to.value());
  }

  private static Started started(MailboxId id, MailboxOpened opened) {
    Instant dueAt = opened.acknowledgeBy();
    return new Started(
        id.stream(),
        dueAt,
        opened.caseId().value(),
        now -> new RecordMissedAcknowledgement(id, dueAt, now));
  }
}
