package io.probity.core.facts;

import java.util.Optional;
import java.util.UUID;

/**
 * Which reporters gave their names. Register {@code identified-reporters}, one key for each, by the
 * id that their report alone has for them.
 */
public interface IdentifiedReporters {

  /** The stream of their report; empty while they are anonymous, and for nobody's id. */
  Optional<String> reportOf(UUID reporterId);
}
