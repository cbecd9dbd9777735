package io.probity.core.register;

import io.probity.core.party.PersonId;
import java.util.Set;

/**
 * Who is bound to whom, as declared and not ended. Register {@code relations}, one key for each
 * person, seen from both sides.
 */
public interface Relations {

  /** One of them, as somebody else sees it. */
  record Relation(PersonId person, RelationKind kind) {}

  Set<Relation> related(PersonId person);
}
