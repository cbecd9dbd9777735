package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertId;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What was done in a principal's name is in doubt: they are to look at it. */
public final class WhenActFlaggedThenTellThePrincipal implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof DelegatedActFlagged flagged
        ? List.of(
            new TellOfFlag(
                new AlertId(ids.get()), flagged.caseId(), flagged.principal(), entry.recordedAt()))
        : List.of();
  }
}
