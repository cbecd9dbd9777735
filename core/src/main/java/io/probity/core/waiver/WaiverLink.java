package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.BEFORE_IT_IS_DECIDED;
import static io.probity.core.waiver.WaiverRules.LINKED_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.facts.Waivers;
import io.probity.core.waiver.WaiverCommand.LinkWaiverToCase;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * What a waiver has to do with a case. A stream of the case's, so that nothing moves in the stream
 * of the waiver, which whoever asked for it may watch.
 */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the first event sets it, and Axon reads it
public final class WaiverLink {

  @AggregateIdentifier private WaiverLinkId id;

  WaiverLink() {}

  @CommandHandler
  WaiverLink(LinkWaiverToCase link, Waivers waivers) {
    UUID waiver = link.waiverId().value();
    BEFORE_IT_IS_DECIDED.require(!waivers.isDecided(waiver));
    LINKED_ONCE.require(!waivers.linkedCases(waiver).contains(link.caseId().value()));
    apply(new WaiverLinkedToCase(link.linkId(), link.waiverId(), link.caseId(), link.reasons()));
  }

  @EventSourcingHandler
  void evolve(WaiverLinkedToCase linked) {
    id = linked.linkId();
  }
}
