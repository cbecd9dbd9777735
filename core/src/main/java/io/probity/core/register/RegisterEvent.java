package io.probity.core.register;

import io.probity.core.message.Event;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Term;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to a covered person. */
public sealed interface RegisterEvent extends Event {

  PersonId personId();

  record PersonRegistered(PersonId personId, Login login, Confidential name)
      implements RegisterEvent {}

  /**
   * Somebody is in office.
   *
   * @param oldFrom since when that office was held before by the same person, if ever
   * @param oldUntil when it ended
   */
  record AppointedToOffice(
      PersonId personId,
      Office office,
      @Nullable LocalDate oldFrom,
      @Nullable LocalDate oldUntil,
      LocalDate from,
      Confidential reason)
      implements RegisterEvent {}

  /**
   * A term has an end, or an earlier one than was recorded; one that was to follow it falls away.
   *
   * @param oldUntil when it was to end before, if ever
   * @param until the first day no longer in office
   */
  record OfficeEnded(
      PersonId personId,
      Office office,
      LocalDate from,
      @Nullable LocalDate oldUntil,
      LocalDate until,
      Confidential reason)
      implements RegisterEvent {}

  /**
   * Somebody works somewhere from a day on.
   *
   * @param old where they worked before; null for who joins, or comes back
   */
  record PersonPlaced(
      PersonId personId,
      @Nullable Placement old,
      Placement placement,
      LocalDate from,
      Confidential reason)
      implements RegisterEvent {}

  /**
   * Somebody left, or will on that day. What they leave behind is said nowhere here: whoever keeps
   * the records of staff knows of no case.
   *
   * @param oldUntil when they were to leave before, if that was recorded; a return after it falls
   *     away with it
   * @param until the first day no longer there
   * @param offices those that end with it
   */
  record PersonLeft(
      PersonId personId,
      @Nullable LocalDate oldUntil,
      LocalDate until,
      List<Office> offices,
      Confidential reason)
      implements RegisterEvent {

    public PersonLeft {
      offices = List.copyOf(offices);
    }
  }

  /**
   * Somebody did not leave after all, and counts as never having left: what they were given they
   * have. Where somebody else took their office since, it stays with them.
   *
   * @param until the day on which they were to be gone
   * @param offices those that they hold as before
   */
  record LeavingWithdrawn(
      PersonId personId, LocalDate until, List<HeldAgain> offices, Confidential reason)
      implements RegisterEvent {

    public LeavingWithdrawn {
      offices = List.copyOf(offices);
    }
  }

  /**
   * An office that ended with a leaving, as it was before.
   *
   * @param until null while no end was recorded
   */
  record HeldAgain(Office office, LocalDate from, @Nullable LocalDate until) {

    /** The same term as before it was cut short; any other stays as it is. */
    public Term of(Term term) {
      return term.office() == office && term.from().equals(from)
          ? new Term(term.person(), office, from, until)
          : term;
    }
  }

  /** From here on somebody is called otherwise; the old name stays sealed in its own entry. */
  record NameChanged(PersonId personId, Confidential name, Confidential reason)
      implements RegisterEvent {}

  /** From here on alerts reach somebody there, or nowhere. */
  record AddressRecorded(PersonId personId, @Nullable Confidential address)
      implements RegisterEvent {}

  /** A privacy steward stands for these areas. */
  record StewardAreasSet(PersonId personId, Set<Area> old, Set<Area> areas, Confidential reason)
      implements RegisterEvent {

    public StewardAreasSet {
      old = Collections.unmodifiableSet(new TreeSet<>(old));
      areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }
  }
}
