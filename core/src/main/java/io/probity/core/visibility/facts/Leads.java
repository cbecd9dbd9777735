package io.probity.core.visibility.facts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which open cases nobody of the ethics office may lead. It looks at every open case, for alerts
 * and figures: no decision may rest on it.
 */
public interface Leads {

  /**
   * Those that are closed to both officers, or would be if there were any, and of which somebody
   * who leads them was not told.
   */
  Set<UUID> untold(Instant at);

  /** Those among these. */
  Set<UUID> untold(Set<UUID> among, Instant at);

  /** Those passed on that nobody leads; kept, and asked again of what changed since. */
  Set<UUID> missing(Instant at);
}
