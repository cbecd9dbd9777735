package io.probity.core.parameters;

import static io.probity.core.parameters.ParameterRules.GATE_OF_THE_BOARD;
import static io.probity.core.parameters.ParameterRules.RELAXED_BY_THE_CHAIR;
import static io.probity.core.parameters.ParameterRules.SET_BY;
import static io.probity.core.parameters.ParameterRules.WATCH_OF_THE_CHAIR;
import static io.probity.core.party.Capacity.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Capacity.CCEO;
import static io.probity.core.party.Capacity.GENERAL_AUDITOR;

import io.probity.core.parameters.ParameterCommand.SetParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import java.util.Set;

/** Who may set the policy parameters; everybody in office may see them. */
public final class ParameterAuthority {

  private static final Set<Capacity> SETTING = Set.of(CCEO, GENERAL_AUDITOR, AUDIT_COMMITTEE_CHAIR);

  private ParameterAuthority() {}

  public static void check(ParameterCommand command, Actor actor, PolicyParameters parameters) {
    switch (command) {
      case SetParameters set -> {
        SET_BY.require(SETTING.contains(actor.capacity()));
        ParameterValues now = parameters.inForce();
        Choices chosen = set.values().choices();
        boolean chair = actor.capacity() == AUDIT_COMMITTEE_CHAIR;
        RELAXED_BY_THE_CHAIR.require(chair || !now.segregation() || chosen.segregation());
        GATE_OF_THE_BOARD.require(
            chair || now.boardCommitteeMayAuthorise() || !chosen.boardCommitteeMayAuthorise());
        WATCH_OF_THE_CHAIR.require(chair || now.watch().equals(set.values().spans().watch()));
      }
    }
  }
}
