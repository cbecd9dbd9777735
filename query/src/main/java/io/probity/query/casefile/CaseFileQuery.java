package io.probity.query.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which case is asked about.
 *
 * @param on the day for which it is told how its waivers stand
 * @param hidden waivers of which whoever asks is to know nothing
 */
public record CaseFileQuery(UUID caseId, LocalDate on, Set<UUID> hidden) {
  public CaseFileQuery {
    hidden = Set.copyOf(hidden);
  }
}
