package io.probity.api.security;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Whom the register knows, as the edge needs it. Read on any thread. */
public interface People {

  /** Whose login it is: issuer and subject exactly as the token says them. */
  Optional<PersonId> withLogin(String issuer, String subject);

  /** The Company's day at this instant. */
  LocalDate dayOf(Instant at);

  Set<Office> officesOf(PersonId person);
}
