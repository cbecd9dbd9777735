package io.probity.core.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.journal.PermitCommand.GivePermit;
import io.probity.core.journal.PermitCommand.TakePermit;
import io.probity.core.journal.PermitEvent.PermitGiven;
import io.probity.core.journal.PermitEvent.PermitTaken;
import io.probity.core.party.PersonId;
import io.probity.core.rule.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A permit of one person, from when it is given until it is taken. */
@AggregateRoot
final class Permit {
  static final Rule TAKEN_ONCE = new Rule("N-3", "A permit is taken once.", Rule.Kind.STATE);

  @AggregateIdentifier private PermitId id;
  private PersonId person;
  private boolean taken;

  @SuppressWarnings("NullAway")
  private Permit() {}

  @CommandHandler
  @SuppressWarnings("NullAway")
  Permit(GivePermit give) {
    apply(new PermitGiven(give.permitId(), give.person()));
  }

  @CommandHandler
  void decide(TakePermit take) {
    TAKEN_ONCE.require(!taken);
    apply(new PermitTaken(id, person));
  }

  @EventSourcingHandler
  void evolve(PermitEvent event) {
    switch (event) {
      case PermitGiven given -> {
        id = given.permitId();
        person = given.person();
      }
      case PermitTaken _ -> taken = true;
    }
  }
}
