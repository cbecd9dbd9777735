package io.probity.core.access;

import static io.probity.core.access.AccessRules.A_KNOWN_WITNESS;
import static io.probity.core.access.AccessRules.IN_AN_OPEN_CASE;
import static io.probity.core.access.AccessRules.WITHDRAWN_BY_ANOTHER;
import static io.probity.core.access.AccessRules.WITHDRAWN_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessCommand.WithdrawWitness;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.party.Actor;
import io.probity.core.register.facts.KnownPeople;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Somebody who knows something of a case; the ledger does not say who. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Witness {

  @AggregateIdentifier private WitnessId id;
  private CaseId caseId;
  private boolean withdrawn;

  Witness() {}

  @CommandHandler
  Witness(NameWitness name, CaseFacts cases, KnownPeople people) {
    IN_AN_OPEN_CASE.require(cases.isOpen(name.caseId().value()));
    A_KNOWN_WITNESS.require(people.knows(name.person()));
    String person = name.person().toString();
    apply(
        new WitnessNamed(
            name.witnessId(),
            name.caseId(),
            Confidential.text(person).about(person),
            name.reasons()));
  }

  @CommandHandler
  Witness(NameOutsideWitness name, CaseFacts cases) {
    IN_AN_OPEN_CASE.require(cases.isOpen(name.caseId().value()));
    apply(
        new OutsideWitnessNamed(
            name.witnessId(),
            name.caseId(),
            name.name().about(name.witnessId().value().toString()),
            name.reasons()));
  }

  @CommandHandler
  void decide(
      WithdrawWitness withdraw, Actor actor, NamedPeople people, CaseVisibility visibility) {
    WITHDRAWN_ONCE.require(!withdrawn);
    WITHDRAWN_BY_ANOTHER.require(
        !people.namedBy(id.value()).contains(actor.person())
            || !visibility.leadsBeside(caseId.value(), actor.person(), withdraw.time()));
    apply(new WitnessWithdrawn(id, caseId, withdraw.reasons()));
  }

  @EventSourcingHandler
  void evolve(AccessEvent event) {
    switch (event) {
      case WitnessNamed named -> named(named.witnessId(), named.caseId());
      case OutsideWitnessNamed named -> named(named.witnessId(), named.caseId());
      case WitnessWithdrawn _ -> withdrawn = true;
      case CaseAccessGranted _,
          CaseAccessRevoked _,
          CaseReleaseRequested _,
          CaseReleaseApproved _,
          CaseReleaseEnded _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ -> {}
    }
  }

  private void named(WitnessId witness, CaseId inCase) {
    id = witness;
    caseId = inCase;
  }
}
