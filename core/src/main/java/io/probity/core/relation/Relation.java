package io.probity.core.relation;

import static io.probity.core.relation.RelationRules.BETWEEN_TWO;
import static io.probity.core.relation.RelationRules.CONFIRMED_ONCE;
import static io.probity.core.relation.RelationRules.DECLARED_ONCE;
import static io.probity.core.relation.RelationRules.ENDED_ONCE;
import static io.probity.core.relation.RelationRules.NOT_BY_ONE_OF_THEM;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationCommand.ConfirmRelation;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private boolean bindsBoth;
  private boolean ended;

  Relation() {}

  @CommandHandler
  Relation(DeclareRelation declare, Actor actor, Offices offices, Relations relations) {
    PersonId of = declare.of();
    PersonId with = declare.with();
    BETWEEN_TWO.require(!of.equals(with) && offices.known(of) && offices.known(with));
    Set<PersonId> binds = boundBy(declare, actor, offices);
    DECLARED_ONCE.require(!isDeclared(declare, relations) || bindsMore(declare, binds, relations));
    apply(
        new RelationDeclared(
            declare.relationId(), of, with, declare.kind(), binds, declare.reason()));
  }

  private static boolean isDeclared(DeclareRelation declare, Relations relations) {
    return relations
        .declared(declare.of())
        .contains(new Relations.Relation(declare.with(), declare.kind()));
  }

  /** What the other one said before is no reason to refuse what somebody says of themselves. */
  private static boolean bindsMore(
      DeclareRelation declare, Set<PersonId> binds, Relations relations) {
    return binds.stream()
        .anyMatch(
            side -> {
              PersonId other = side.equals(declare.of()) ? declare.with() : declare.of();
              return !relations
                  .related(side)
                  .contains(new Relations.Relation(other, declare.kind()));
            });
  }

  /**
   * Oneself, in whatever office; those of whom it is recorded, but for whoever is in charge. Else
   * one person alone could shut out whoever is to look into what somebody did.
   */
  private static Set<PersonId> boundBy(DeclareRelation declare, Actor actor, Offices offices) {
    PersonId person = actor.person();
    boolean own = person.equals(declare.of()) || person.equals(declare.with());
    return own
        ? Set.of(person)
        : Stream.of(declare.of(), declare.with())
            .filter(side -> !offices.holdsAny(side, Office.IN_CHARGE, declare.time()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @CommandHandler
  void decide(ConfirmRelation confirm) {
    CONFIRMED_ONCE.require(!bindsBoth && !ended);
    apply(new RelationConfirmed(id, of, with, kind, confirm.reason()));
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
        bindsBoth = declared.binds().size() == 2;
      }
      case RelationConfirmed _ -> bindsBoth = true;
      case RelationEnded _ -> ended = true;
    }
  }
}
