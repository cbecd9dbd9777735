package io.probity.core.relation;

import static io.probity.core.party.Capacity.COMPLIANCE_OFFICER;
import static io.probity.core.party.Capacity.HR;
import static io.probity.core.relation.RelationRules.CONFIRMED_BY;
import static io.probity.core.relation.RelationRules.DECLARED_BY;
import static io.probity.core.relation.RelationRules.ENDED_BY;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Relations;
import io.probity.core.register.facts.Relations.Sides;
import io.probity.core.relation.RelationCommand.ConfirmRelation;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import java.util.Optional;
import java.util.Set;

/** Who may say that people are bound to each other. */
public final class RelationAuthority {

  private static final Set<Capacity> RECORDING = Set.of(HR, COMPLIANCE_OFFICER);

  private RelationAuthority() {}

  public static void check(RelationCommand command, Actor actor, Relations relations) {
    switch (command) {
      case DeclareRelation declare ->
          DECLARED_BY.require(RECORDING.contains(actor.capacity()) || isOneOf(declare, actor));
      case ConfirmRelation confirm ->
          requireAnother(actor, relations.find(confirm.relationId().value()));
      case EndRelation _ -> ENDED_BY.require(RECORDING.contains(actor.capacity()));
    }
  }

  /** To all others a relation is nobody's. */
  private static void requireAnother(Actor actor, Optional<Sides> sides) {
    boolean records = RECORDING.contains(actor.capacity());
    boolean own = actor.isPerson() && sides.filter(s -> isAmong(actor, s.both())).isPresent();
    boolean alone = own && sides.filter(s -> s.bound().equals(Set.of(actor.person()))).isPresent();
    boolean declared = sides.filter(s -> s.declaredBy().equals(actor.id())).isPresent();
    VISIBLE.require(sides.isPresent() && (records || own));
    CONFIRMED_BY.require(!alone && !declared);
  }

  private static boolean isAmong(Actor actor, Set<PersonId> people) {
    return people.contains(actor.person());
  }

  private static boolean isOneOf(DeclareRelation declare, Actor actor) {
    return actor.isPerson()
        && (actor.person().equals(declare.of()) || actor.person().equals(declare.with()));
  }
}
