package io.probity.core.register;

import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

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
