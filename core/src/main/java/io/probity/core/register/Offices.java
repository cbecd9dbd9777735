package io.probity.core.register;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.Set;

/** Who holds which office now. Register {@code offices}, one key for each person. */
public interface Offices {

  boolean known(PersonId person);

  Set<Office> heldBy(PersonId person);

  default boolean holds(PersonId person, Office office) {
    return heldBy(person).contains(office);
  }
}
