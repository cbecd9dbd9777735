package io.probity.core.journal;

import io.probity.core.party.PersonId;

/** Who holds a permit now. */
interface Permits {
  boolean holds(PersonId person);
}
