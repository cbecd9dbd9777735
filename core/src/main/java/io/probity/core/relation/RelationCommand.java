package io.probity.core.relation;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of relations. */
public sealed interface RelationCommand extends Command {

  /** Two people are bound to each other. */
  record DeclareRelation(
      @ServerMade @TargetAggregateIdentifier RelationId relationId,
      PersonId of,
      PersonId with,
      RelationKind kind,
      Confidential reason,
      Instant time)
      implements RelationCommand {}

  /** They are, as one of them said: it binds the other as well. */
  record ConfirmRelation(
      @TargetAggregateIdentifier RelationId relationId, Confidential reason, Instant time)
      implements RelationCommand {}

  /** They no longer are. */
  record EndRelation(
      @TargetAggregateIdentifier RelationId relationId, Confidential reason, Instant time)
      implements RelationCommand {}
}
