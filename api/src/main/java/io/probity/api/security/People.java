package io.probity.api.security;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom the register knows, as the edge needs it. Read on any thread. */
public interface People {

  /** Whose login it is: issuer and subject exactly as the token says them. */
  Optional<PersonId> withLogin(String issuer, String subject);

  /** As {@link #withLogin}, with the issuer whose tokens are taken here. */
  Optional<PersonId> withSubject(String subject);

  /** The Company's day at this instant. */
  LocalDate dayOf(Instant at);

  /** Acting under this delegation; empty if it does not name them. */
  Optional<Actor> delegateUnder(PersonId person, UUID delegation);

  Set<Office> officesOf(PersonId person);
}
