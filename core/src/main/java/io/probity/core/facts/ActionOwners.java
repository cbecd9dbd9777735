package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to carry out each corrective action: whoever left since it was planned is not, though they
 * return. Registers {@code action-owners}, one key for each, and {@code actions-of}, one for each
 * person.
 */
public interface ActionOwners {

  Optional<PersonId> ownerOf(UUID actionId, Instant at);

  /** Whether that is this person: of an unknown action as much is looked up as of somebody's. */
  boolean owns(PersonId person, UUID actionId, Instant at);

  /** What this person is to do, or did, and no other was to do since. */
  Set<UUID> ownedBy(PersonId person, Instant at);

  /** What this person was to do last and nobody did, though they left since, or will. */
  Set<UUID> leftBehindBy(PersonId person);
}
