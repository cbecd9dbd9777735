package io.probity.core.waiver;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.party.Office;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.util.List;
import java.util.Set;

/** Until when a waiver must be looked at again. */
public final class WaiverReviewClock implements Clock {

  static final Set<Office> WATCHING =
      Set.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY);

  @Override
  public String name() {
    return "waiver-review";
  }

  @Override
  public Set<Office> shownTo() {
    return WATCHING;
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case WaiverReviewDue due -> List.of(started(due));
      case WaiverReviewed reviewed -> List.of(new Done(reviewed.waiverId().stream()));
      case WaiverRevoked revoked -> List.of(new Dropped(revoked.waiverId().stream()));
      case WaiverReviewMissed missed -> List.of(new Missed(missed.waiverId().stream()));
      default -> List.of();
    };
  }

  private static Started started(WaiverReviewDue due) {
    return new Started(
        due.waiverId().stream(),
        due.dueAt(),
        null,
        now -> new RecordMissedReview(due.waiverId(), due.dueAt(), now));
  }
}
