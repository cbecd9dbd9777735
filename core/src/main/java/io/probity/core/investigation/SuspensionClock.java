package io.probity.core.investigation;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.investigation.InvestigationCommand.RecordMissedSuspensionReview;
import io.probity.core.investigation.InvestigationEvent.InvestigationResumed;
import io.probity.core.investigation.InvestigationEvent.InvestigationSuspended;
import io.probity.core.investigation.InvestigationEvent.SuspensionContinued;
import io.probity.core.investigation.InvestigationEvent.SuspensionReviewMissed;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;

/** A pause is looked at from time to time, so that it does not become the end. */
public final class SuspensionClock implements Clock {

  @Override
  public String name() {
    return "suspension-review";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case InvestigationSuspended paused -> List.of(started(paused, paused.reviewBy()));
      case SuspensionContinued paused -> List.of(started(paused, paused.reviewBy()));
      case InvestigationResumed resumed -> List.of(new Done(duty(resumed)));
      case SuspensionReviewMissed missed -> List.of(new Missed(duty(missed)));
      default -> List.of();
    };
  }

  private static Move started(InvestigationEvent event, Instant reviewBy) {
    InvestigationId id = event.investigationId();
    return new Started(
        duty(event),
        reviewBy,
        event.caseId().value(),
        now -> new RecordMissedSuspensionReview(id, reviewBy, now));
  }

  private static String duty(InvestigationEvent event) {
    return event.investigationId().stream();
  }
}
