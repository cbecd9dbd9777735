package io.probity.core.escalation;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;

/** Until when the audit committee must be informed of what might be material. */
public final class EscalationClock implements Clock {

  @Override
  public String name() {
    return "escalation";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case MaterialityAssessed assessed when assessed.dueAt() != null ->
          List.of(started(assessed, assessed.dueAt()));
      case EscalatedToAuditCommittee escalated ->
          List.of(new Done(escalated.escalationId().stream()));
      case DeadlineMissed missed -> List.of(new Missed(missed.escalationId().stream()));
      default -> List.of();
    };
  }

  private static Started started(MaterialityAssessed assessed, Instant dueAt) {
    EscalationId id = assessed.escalationId();
    return new Started(
        id.stream(),
        dueAt,
        assessed.caseId().value(),
        now -> new RecordMissedDeadline(id, dueAt, now));
  }
}
