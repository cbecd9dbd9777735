package io.probity.core.relation;

import static io.probity.core.relation.RelationRules.BETWEEN_TWO;
import static io.probity.core.relation.RelationRules.DECLARED_ONCE;
import static io.probity.core.relation.RelationRules.ENDED_ONCE;
import static io.probity.core.relation.RelationRules.NOT_BY_ONE_OF_THEM;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.register.RelationKind;
import io.probity.core.register.Relations;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A bond between two people, from its declaration to its end. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Relation {

  @AggregateIdentifier private RelationId id;
  private PersonId of;
  private PersonId with;
  private RelationKind kind;
  private boolean ended;

  Relation() {}

  @CommandHandler
  Relation(DeclareRelation declare, Offices offices, Relations relations) {
    PersonId of = declare.of();
    PersonId with = declare.with();
    BETWEEN_TWO.require(!of.equals(with) && offices.known(of) && offices.known(with));
    DECLARED_ONCE.require(
        !relations.related(of).contains(new Relations.Relation(with, declare.kind())));
    apply(new RelationDeclared(declare.relationId(), of, with, declare.kind(), declare.reason()));
  }

  @CommandHandler
  void decide(EndRelation end, Actor actor) {
    NOT_BY_ONE_OF_THEM.require(!actor.person().equals(of) && !actor.person().equals(with));
    ENDED_ONCE.require(!ended);
    apply(new RelationEnded(id, of, with, kind, end.reason()));
  }

  @EventSourcingHandler
  void evolve(RelationEvent event) {
    switch (event) {
      case RelationDeclared declared -> {
        id = declared.relationId();
        of = declared.of();
        with = declared.with();
        kind = declared.kind();
      }
      case RelationEnded _ -> ended = true;
    }
  }
}
