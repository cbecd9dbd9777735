package io.probity.core.journal;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Giving and taking permits. */
sealed interface PermitCommand extends Command {
  record GivePermit(
      @ServerMade @TargetAggregateIdentifier PermitId permitId, PersonId person, Instant time)
      implements PermitCommand {}

  record TakePermit(@TargetAggregateIdentifier PermitId permitId, Instant time)
      implements PermitCommand {}
}
