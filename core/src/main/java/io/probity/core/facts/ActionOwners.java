package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.util.Optional;
import java.util.UUID;

/** Who is to carry out each corrective action. Register {@code action-owners}, one key for each. */
public interface ActionOwners {

  Optional<PersonId> ownerOf(UUID actionId);
}
