package io.probity.core.register;

import io.probity.core.party.PersonId;
import java.util.UUID;

/** Who is named in a case as subject. Register {@code named-people}, one key for each case. */
public interface NamedPeople {

  boolean isNamed(UUID caseId, PersonId person);
}
