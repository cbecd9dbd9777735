package io.probity.core.register;

import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the register of covered persons. */
public sealed interface RegisterCommand extends Command {

  /** Makes a person known, by a login and a name. */
  record RegisterPerson(
      @ServerMade @TargetAggregateIdentifier CoveredPersonId personId,
      Login login,
      Confidential name,
      Instant time)
      implements RegisterCommand {}

  /** Puts a person in an office, from a day on. */
  record AppointToOffice(
      @TargetAggregateIdentifier CoveredPersonId personId,
      Office office,
      LocalDate from,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /**
   * Ends a person's office.
   *
   * @param until the first day no longer in office: today ends it for the very next command
   */
  record EndOffice(
      @TargetAggregateIdentifier CoveredPersonId personId,
      Office office,
      LocalDate until,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /**
   * Says where somebody works from a day on; the first such day is the one on which they joined.
   */
  record PlacePerson(
      @TargetAggregateIdentifier CoveredPersonId personId,
      Placement placement,
      LocalDate from,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /**
   * Somebody leaves the Company, and with it every office.
   *
   * @param until the first day no longer there: today ends it for the very next command
   */
  record RecordLeaving(
      @TargetAggregateIdentifier CoveredPersonId personId,
      LocalDate until,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /**
   * That somebody leaves was recorded in error: they never left, and nothing ended with it.
   *
   * @param until the first day no longer there, as it was recorded
   */
  record WithdrawLeaving(
      @TargetAggregateIdentifier CoveredPersonId personId,
      LocalDate until,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /** Somebody is called otherwise; what they were called stays where it was recorded. */
  record ChangeName(
      @TargetAggregateIdentifier CoveredPersonId personId,
      Confidential name,
      Confidential reason,
      Instant time)
      implements RegisterCommand {}

  /**
   * Says where messages reach somebody, that something waits for them.
   *
   * @param address of e-mail; null for no longer anywhere
   */
  record RecordAddress(
      @TargetAggregateIdentifier CoveredPersonId personId,
      @Nullable Confidential address,
      Instant time)
      implements RegisterCommand {}

  /** Says for which areas a privacy steward stands. */
  record SetStewardAreas(
      @TargetAggregateIdentifier CoveredPersonId personId,
      Set<Area> areas,
      Confidential reason,
      Instant time)
      implements RegisterCommand {

    public SetStewardAreas {
      areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }
  }

  /** Makes the first people known and puts them in office, as the bootstrap file says, at once. */
  @NotByPeople
  record Bootstrap(List<FirstPerson> people, Confidential reason, Instant time)
      implements RegisterCommand {

    public Bootstrap {
      people = List.copyOf(people);
      if (people.isEmpty()) {
        throw new IllegalArgumentException("The bootstrap file names nobody");
      }
    }
  }

  /** One person of the bootstrap file, in office from that day on. */
  record FirstPerson(
      @ServerMade CoveredPersonId personId, Login login, Confidential name, List<Office> offices) {

    public FirstPerson {
      offices = List.copyOf(offices);
    }
  }
}
