package io.probity.core.relation;

import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.sealing.Confidential;
import java.util.Set;

/** What happened to a relation. */
public sealed interface RelationEvent extends Event {

  RelationId relationId();

  PersonId of();

  PersonId with();

  RelationKind kind();

  /**
   * From here on those whom it binds see nothing of what concerns the other.
   *
   * @param binds both; only the one who declared it where that is one of the two
   */
  record RelationDeclared(
      RelationId relationId,
      PersonId of,
      PersonId with,
      RelationKind kind,
      Set<PersonId> binds,
      Confidential reason)
      implements RelationEvent {

    public RelationDeclared {
      binds = Set.copyOf(binds);
    }
  }

  /** What one of them declared binds the other as well from here on. */
  record RelationConfirmed(
      RelationId relationId, PersonId of, PersonId with, RelationKind kind, Confidential reason)
      implements RelationEvent {}

  record RelationEnded(
      RelationId relationId, PersonId of, PersonId with, RelationKind kind, Confidential reason)
      implements RelationEvent {}
}
