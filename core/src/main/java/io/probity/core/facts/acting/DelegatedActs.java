package io.probity.core.facts.acting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What delegates did for their principals, and where one of them said otherwise than another.
 * Registers {@code acts-under}, one key for each delegation and day, {@code said-for-principals},
 * one for each matter on which several may say different things, and {@code substitutes-of}, one
 * for each delegation.
 */
public interface DelegatedActs {

  /**
   * One of them.
   *
   * @param id of its entry
   * @param caseId in which it was done; null where it belongs to no case
   */
  record Act(UUID id, @Nullable UUID caseId, Instant at) {}

  /** Those under this delegation and all that were named under it, from then until now. */
  List<Act> under(UUID delegation, Instant from, Instant until);

  /**
   * The act of another delegate, for the same principal, on the same matter, which said otherwise
   * and which nobody changed in between.
   */
  Optional<UUID> contradicted(UUID delegation, UUID act, Instant at);
}
