package io.probity.core.facts.acting;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a delegation beside its terms: whether it lasts is asked of {@link
 * Delegations}. Register {@code delegation-marks}, one key for each delegation.
 */
public interface DelegationMarks {

  /** What somebody recorded of its end. */
  enum Act {
    REVOKED,
    GIVEN_BACK,
    CONDITION_MET
  }

  /**
   * Of one delegation.
   *
   * @param coding the place of its last coding in its stream
   * @param end by what act it ended, or is to end, before its last day; null for none
   */
  record Marks(long coding, @Nullable Act end) {}

  /** Unnoted: no decision may rest on it. */
  Optional<Marks> of(UUID delegation);
}
