package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move.Missed;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What was not done in time must still be done: whoever handles the case is to know, of a waiver
 * that nobody granted the secretary of the audit committee, and of what belongs to no case the
 * offices that see it.
 */
public final class WhenDeadlineMissedThenTellTheHandlers implements Policy {

  private final List<Clock> clocks;

  public WhenDeadlineMissedThenTellTheHandlers(List<Clock> clocks) {
    this.clocks = List.copyOf(clocks);
  }

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    if (entry.event() instanceof ImplicitWaiverSuspected suspected) {
      return List.of(
          new TellOfCase(
              new AlertId(ids.get()),
              AlertKind.IMPLICIT_WAIVER_SUSPECTED,
              suspected.caseId(),
              entry.stream(),
              entry.recordedAt()));
    }
    List<Command> told = new ArrayList<>();
    clocks.stream()
        .filter(clock -> clock.when(entry).stream().anyMatch(Missed.class::isInstance))
        .forEach(clock -> told.add(tell(clock, entry, ids.get())));
    if (entry.event() instanceof CorrectiveActionOverdue overdue) {
      told.add(
          new TellTheOwner(
              new AlertId(ids.get()),
              AlertKind.DEADLINE_MISSED,
              overdue.actionId(),
              entry.recordedAt(),
              entry.recordedAt()));
    }
    return List.copyOf(told);
  }

  private static TellOfDuty tell(Clock clock, Recorded entry, UUID id) {
    return new TellOfDuty(
        new AlertId(id),
        AlertKind.DEADLINE_MISSED,
        entry.stream(),
        clock.shownTo(),
        entry.recordedAt(),
        entry.recordedAt());
  }
}
