package io.probity.core.register.facts;

import io.probity.core.party.PersonId;
import java.util.List;

/** Who ever left the Company, or will; for lists: no decision may rest on it. */
public interface Leavers {

  /** In the order of their ids. */
  List<PersonId> all();
}
