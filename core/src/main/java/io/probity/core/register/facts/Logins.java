package io.probity.core.register.facts;

import io.probity.core.party.Login;
import io.probity.core.party.PersonId;
import java.util.Optional;

/** Whose login it is. Register {@code logins}, one key for each login. */
public interface Logins {

  Optional<PersonId> personOf(Login login);
}
