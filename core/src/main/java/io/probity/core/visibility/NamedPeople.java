package io.probity.core.visibility;

import io.probity.core.party.PersonId;
import java.util.Set;
import java.util.UUID;

/** Who is named in a case as subject. Register {@code named-people}, one key for each case. */
public interface NamedPeople {

  /** The people of the register among its subjects. */
  Set<PersonId> people(UUID caseId);

  /** Its subjects, people of the register and outsiders alike, by their ids in this case. */
  Set<UUID> subjects(UUID caseId);

  default boolean isNamed(UUID caseId, PersonId person) {
    return people(caseId).contains(person);
  }
}
