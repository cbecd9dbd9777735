package io.probity.core.visibility;

import io.probity.core.party.PersonId;
import java.time.Instant;

/**
 * Which cases somebody may know of now, for lists and counts: exactly those that {@link
 * CaseVisibility#sees} lets them see. It looks at every case, so no decision may rest on it.
 */
public interface VisibleCases {

  CaseScope to(PersonId person, Instant at);
}
