package io.probity.core.casework;

import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

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
            entry.actor().isPerson() ? entry.actor().person() : null,
            reported.doNotShowTo(),
            entry.recordedAt()));
  }
}
