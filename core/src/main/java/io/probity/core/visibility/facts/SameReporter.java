package io.probity.core.visibility.facts;

import java.util.Set;
import java.util.UUID;

/**
 * Which reports one person made under their name, without saying who that is: for lists, no
 * decision may rest on it.
 */
public interface SameReporter {

  /**
   * The reports whose reporter is known to be the one of this report, itself included; none where
   * its reporter gave no name.
   *
   * @throws RuntimeException the vault gives no answer
   */
  Set<UUID> reportsLike(UUID report);
}
