package io.probity.core.register;

import static io.probity.core.register.RegisterRules.APART;
import static io.probity.core.register.RegisterRules.ONE_HOLDER;
import static io.probity.core.register.RegisterRules.ONE_PERSON_PER_LOGIN;

import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.FirstPerson;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Whether those whom the bootstrap file names can be in office beside each other. */
final class FirstPeople {

  private FirstPeople() {}

  static void requireNoTwoAlike(Bootstrap bootstrap) {
    Set<Login> logins = new HashSet<>();
    Set<Office> taken = EnumSet.noneOf(Office.class);
    for (FirstPerson first : bootstrap.people()) {
      ONE_PERSON_PER_LOGIN.require(logins.add(first.login()));
      APART.require(
          first.offices().stream()
              .noneMatch(
                  one -> first.offices().stream().anyMatch(other -> OfficesApart.are(one, other))));
      for (Office office : first.offices()) {
        ONE_HOLDER.require(!OfficesApart.ONE_AT_A_TIME.contains(office) || taken.add(office));
      }
    }
  }
}
