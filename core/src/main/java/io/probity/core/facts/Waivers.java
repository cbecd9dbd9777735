package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.util.Optional;
import java.util.UUID;

/** For whom each waiver was requested. Register {@code waivers}, one key for each waiver. */
public interface Waivers {

  Optional<PersonId> requestedBy(UUID waiverId);
}
