package io.probity.core.relation;

import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.register.RelationKind;
import io.probity.core.sealing.Confidential;

/** What happened to a relation. */
public sealed interface RelationEvent extends Event {

  RelationId relationId();

  PersonId of();

  PersonId with();

  RelationKind kind();

  /** From here on each of them sees nothing of what concerns the other. */
  record RelationDeclared(
      RelationId relationId, PersonId of, PersonId with, RelationKind kind, Confidential reason)
      implements RelationEvent {}

  record RelationEnded(
      RelationId relationId, PersonId of, PersonId with, RelationKind kind, Confidential reason)
      implements RelationEvent {}
}
