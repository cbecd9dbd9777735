package io.probity.core.register.facts;

import io.probity.core.party.Office;
import java.time.LocalDate;
import java.util.Set;

/**
 * That somebody left the Company, or will.
 *
 * @param until the first day no longer there
 * @param recorded ledger index of the entry that says so
 * @param by who recorded it
 * @param ended the offices that end with it
 */
public record Leaving(LocalDate until, long recorded, String by, Set<Office> ended) {

  public Leaving {
    ended = Set.copyOf(ended);
  }
}
