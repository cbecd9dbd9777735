package io.probity.core.register.facts;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who holds which office, and when: dates are compared with the time of the command, so that an
 * office begins and ends on its day without anybody recording it again. Registers {@code offices},
 * and {@code employment}, one key for each person, and {@code office-holders}, one key for each
 * office.
 */
public interface Offices {

  boolean known(PersonId person);

  /** All whom the register knows, unnoted: for lists, no decision may rest on it. */
  List<PersonId> everybody();

  /** The Company's day at this instant, by which offices begin and end. */
  LocalDate dayOf(Instant at);

  /** True from the day on which they left the Company, until they are placed in it again. */
  boolean left(PersonId person, Instant at);

  /** Each time that they left the Company, or will, in the order in which it was recorded. */
  List<Leaving> leavingsOf(PersonId person);

  /**
   * Those of them that end what they had at this moment: recorded later, though the day was before,
   * or on a later day, though it was known already.
   */
  default Stream<Leaving> leavingsSince(PersonId person, Moment since) {
    LocalDate day = dayOf(since.at());
    return leavingsOf(person).stream()
        .filter(leaving -> leaving.recorded() > since.index() || leaving.until().isAfter(day));
  }

  /** Whether they left the Company after this moment, placed in it again since or not. */
  default boolean leftSince(PersonId person, Moment since, Instant at) {
    LocalDate today = dayOf(at);
    return leavingsSince(person, since).anyMatch(leaving -> !today.isBefore(leaving.until()));
  }

  /** Whether it is on record that they are yet to leave the Company. */
  default boolean isToLeave(PersonId person, Instant at) {
    LocalDate today = dayOf(at);
    return leavingsOf(person).stream().anyMatch(leaving -> leaving.until().isAfter(today));
  }

  /** Where they work, if that was ever recorded. */
  Optional<Placement> placementOf(PersonId person);

  /** The areas for which a privacy steward stands. */
  Set<Area> stewardAreasOf(PersonId person);

  /** Past, present and future terms of one person, in the order in which they were recorded. */
  List<Term> termsOf(PersonId person);

  /** Past, present and future terms in one office, in the order in which they were recorded. */
  List<Term> termsIn(Office office);

  default Set<Office> heldBy(PersonId person, Instant at) {
    LocalDate day = dayOf(at);
    return termsOf(person).stream()
        .filter(term -> term.covers(day))
        .map(Term::office)
        .collect(Collectors.toUnmodifiableSet());
  }

  default boolean holds(PersonId person, Office office, Instant at) {
    return heldBy(person, at).contains(office);
  }

  default boolean holdsAny(PersonId person, Set<Office> offices, Instant at) {
    return heldBy(person, at).stream().anyMatch(offices::contains);
  }

  default Set<PersonId> holders(Office office, Instant at) {
    LocalDate day = dayOf(at);
    return termsIn(office).stream()
        .filter(term -> term.covers(day))
        .map(Term::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True for whom only the Board may authorise a waiver. */
  default boolean needsBoard(PersonId person, Instant at) {
    return holdsAny(person, Set.of(Office.EXECUTIVE_OFFICER, Office.DIRECTOR), at);
  }
}
