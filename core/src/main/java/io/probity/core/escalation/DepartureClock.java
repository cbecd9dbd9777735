package io.probity.core.escalation;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.message.Recorded;
import java.util.List;

/** Until when something must be done about a departure that an executive officer knows of. */
public final class DepartureClock implements Clock {

  @Override
  public String name() {
    return "implicit-waiver";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case DepartureMadeKnown known -> List.of(started(known));
      case DepartureActedOn acted -> List.of(new Done(acted.escalationId().stream()));
      case ImplicitWaiverSuspected missed -> List.of(new Missed(missed.escalationId().stream()));
      default -> List.of();
    };
  }

  private static Started started(DepartureMadeKnown known) {
    EscalationId id = known.escalationId();
    return new Started(
        id.stream(),
        known.dueAt(),
        known.caseId().value(),
        now -> new RecordUnansweredDeparture(id, known.dueAt(), now));
  }
}
