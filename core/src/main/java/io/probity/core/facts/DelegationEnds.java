package io.probity.core.facts;

import java.util.Optional;
import java.util.UUID;

/**
 * By what act a delegation ended before its last day, for lists: whether it lasts is asked of
 * {@link Delegations}. Register {@code delegation-ends}, one key for each delegation.
 */
public interface DelegationEnds {

  /** What somebody recorded of its end. */
  enum Act {
    REVOKED,
    GIVEN_BACK,
    CONDITION_MET
  }

  /** Unnoted: no decision may rest on it. */
  Optional<Act> of(UUID delegation);
}
