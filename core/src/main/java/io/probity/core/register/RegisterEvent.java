package io.probity.core.register;

import io.probity.core.message.Event;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
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
   * A term that was open has an end.
   *
   * @param until the first day no longer in office
   */
  record OfficeEnded(
      PersonId personId, Office office, LocalDate from, LocalDate until, Confidential reason)
      implements RegisterEvent {}
}
