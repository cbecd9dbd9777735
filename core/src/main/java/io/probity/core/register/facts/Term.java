package io.probity.core.register.facts;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person in one office.
 *
 * @param from the first day in office
 * @param until the first day no longer in office; null while no end is recorded
 */
public record Term(PersonId person, Office office, LocalDate from, @Nullable LocalDate until) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** True if a term that begins on this day without an end would meet this one. */
  public boolean reaches(LocalDate day) {
    return until == null || day.isBefore(until);
  }

  /** The same term, of which nothing is left from that day on. */
  public Term clippedAt(LocalDate firstDayWithout) {
    return reaches(firstDayWithout) ? new Term(person, office, from, firstDayWithout) : this;
  }
}
