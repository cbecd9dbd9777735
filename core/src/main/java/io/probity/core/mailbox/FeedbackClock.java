package io.probity.core.mailbox;

import io.probity.core.casework.CaseId;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxCommand.RecordMissedFeedback;
import io.probity.core.mailbox.MailboxEvent.FeedbackDueAnew;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.FeedbackImpossible;
import io.probity.core.mailbox.MailboxEvent.FeedbackMissed;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;

/** Until when whoever reported must be told what was done. */
public final class FeedbackClock implements Clock {

  @Override
  public String name() {
    return "feedback";
  }

  /** An acknowledgement in time moves it; one that is late or after feedback leaves it. */
  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case MailboxOpened opened ->
          List.of(started(opened.mailboxId(), opened.caseId(), opened.feedbackBy()));
      case ReceiptAcknowledged done when !done.feedbackBy().equals(done.feedbackBefore()) ->
          List.of(started(done.mailboxId(), done.caseId(), done.feedbackBy()));
      case FeedbackDueAnew anew ->
          List.of(started(anew.mailboxId(), anew.caseId(), anew.feedbackBy()));
      case FeedbackGiven given -> List.of(new Done(given.mailboxId().stream()));
      case FeedbackImpossible documented -> List.of(new Dropped(documented.mailboxId().stream()));
      case ReportLinked linked -> List.of(moved(linked.reportId(), linked.caseId()));
      case ReportUnlinked back -> List.of(moved(back.reportId(), back.backTo()));
      case FeedbackMissed missed -> List.of(new Missed(missed.mailboxId().stream()));
      default -> List.of();
    };
  }

  private static OfCase moved(ReportId report, CaseId to) {
    return new OfCase(new MailboxId(report.value()).stream(), to.value());
  }

  private static Started started(MailboxId id, CaseId caseId, Instant dueAt) {
    return new Started(
        id.stream(), dueAt, caseId.value(), now -> new RecordMissedFeedback(id, dueAt, now));
  }
}
