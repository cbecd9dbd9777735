package io.probity.core.standing;

import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.register.Offices;
import io.probity.core.register.Reads;
import io.probity.core.register.RegisterAuthority;
import io.probity.core.register.RegisterCommand;
import io.probity.core.register.StandingFacts;

/**
 * First the right to act in that capacity, which no target can change; then what the capability
 * says: visibility, then authority.
 */
final class Authority {

  private Authority() {}

  static void check(Command command, Actor actor, StandingFacts facts, Reads reads) {
    Offices offices = facts.view(Offices.class, reads);
    Acting.check(actor, offices, command.time());
    switch (command) {
      case RegisterCommand register -> RegisterAuthority.check(register, actor, offices);
      default ->
          throw new IllegalArgumentException(
              "Nobody says who may send " + command.getClass().getSimpleName());
    }
  }
}
