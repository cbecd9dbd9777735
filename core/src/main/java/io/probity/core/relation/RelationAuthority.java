package io.probity.core.relation;

import static io.probity.core.party.Capacity.COMPLIANCE_OFFICER;
import static io.probity.core.party.Capacity.HR;
import static io.probity.core.relation.RelationRules.DECLARED_BY;
import static io.probity.core.relation.RelationRules.ENDED_BY;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import java.util.Set;

/** Who may say that people are bound to each other. */
public final class RelationAuthority {

  private static final Set<Capacity> RECORDING = Set.of(HR, COMPLIANCE_OFFICER);

  private RelationAuthority() {}

  public static void check(RelationCommand command, Actor actor) {
    switch (command) {
      case DeclareRelation declare ->
          DECLARED_BY.require(RECORDING.contains(actor.capacity()) || isOneOf(declare, actor));
      case EndRelation _ -> ENDED_BY.require(RECORDING.contains(actor.capacity()));
    }
  }

  private static boolean isOneOf(DeclareRelation declare, Actor actor) {
    return actor.isPerson()
        && (actor.person().equals(declare.of()) || actor.person().equals(declare.with()));
  }
}
