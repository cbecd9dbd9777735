package io.probity.core.access;

import io.probity.core.access.AccessCommand.RecordReleaseRunOut;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * Until when a case is open to an administrator. That it is open no longer is a comparison of
 * times; the clock only puts the end on record.
 */
public final class ReleaseClock implements Clock {

  @Override
  public String name() {
    return "release";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case CaseReleaseApproved approved when approved.until() != null ->
          List.of(started(approved, approved.until()));
      case CaseReleaseEnded ended -> List.of(new Done(ended.releaseId().stream()));
      default -> List.of();
    };
  }

  private static Started started(CaseReleaseApproved approved, Instant until) {
    ReleaseId id = approved.releaseId();
    return new Started(
        id.stream(), until, approved.caseId().value(), now -> new RecordReleaseRunOut(id, now));
  }
}
