package io.probity.core.waiver;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.party.Office;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Until when a waiver must be made public. */
public final class DisclosureClock implements Clock {

  @Override
  public String name() {
    return "disclosure";
  }

  @Override
  public Set<Office> shownTo() {
    return WaiverReviewClock.WATCHING;
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case WaiverDisclosureAssessed assessed -> List.of(move(assessed.waiverId(), assessed));
      case WaiverDisclosed disclosed -> List.of(new Done(disclosed.waiverId().stream()));
      case DisclosureMissed missed -> List.of(new Missed(missed.waiverId().stream()));
      default -> List.of();
    };
  }

  private static Move move(WaiverId id, WaiverDisclosureAssessed assessed) {
    Instant dueAt = assessed.dueAt();
    if (dueAt == null) {
      return new Dropped(id.stream());
    }
    // It would be recorded under the same id, and so never again: it stands as missed.
    return assessed.missed()
        ? new Missed(id.stream())
        : new Started(id.stream(), dueAt, null, now -> new RecordMissedDisclosure(id, dueAt, now));
  }
}
