package io.probity.core.casework;

import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every report gets a case. */
public final class WhenViolationReportedThenOpenCase implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    if (!(entry.event() instanceof ViolationReported reported)) {
      return List.of();
    }
    return List.of(
        new OpenCase(
            new CaseId(ids.get()),
            reported.reportId(),
            entry.recordedAt(),
            takenBy(entry.actor()),
            reported.doNotShowTo(),
            entry.recordedAt()));
  }

  /** Who forwarded it gave it away: it is their report no more, and their case never. */
  private static @Nullable PersonId takenBy(Actor actor) {
    return actor.capacity() == Capacity.HELP_LINE ? actor.person() : null;
  }
}
