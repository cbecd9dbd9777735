package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.alert.AlertId;
import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.delegation.DelegationId;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody wanted to act in a principal's name and was refused: the principal is to know. */
public final class WhenDelegateRefusedThenTellThePrincipal implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    UUID delegation = entry.actor().delegation();
    return delegation != null && entry.event() instanceof CommandRefused refused
        ? List.of(
            new TellThePrincipal(
                new AlertId(ids.get()),
                new RefusedAct(
                    new DelegationId(delegation),
                    refused.person(),
                    refused.command(),
                    refused.rule()),
                entry.recordedAt()))
        : List.of();
  }
}
