package io.probity.core.custody;

import static io.probity.core.custody.CustodyRules.SETTLED_BY_OPERATIONS;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.register.Offices;
import java.time.Instant;

/** Who may take care of what policies, and other work on the ledger, could not do. */
public final class CustodyAuthority {

  private CustodyAuthority() {}

  /**
   * @throws io.probity.core.rule.RuleBroken unless the actor holds one of the two offices
   */
  public static void settles(Actor actor, Offices offices, Instant at) {
    SETTLED_BY_OPERATIONS.require(
        switch (actor.capacity()) {
          case ADMINISTRATOR -> holds(actor, Office.ADMINISTRATOR, offices, at);
          case CCEO -> holds(actor, Office.CCEO, offices, at);
          default -> false;
        });
  }

  private static boolean holds(Actor actor, Office office, Offices offices, Instant at) {
    return !actor.isDelegate() && offices.holds(actor.person(), office, at);
  }
}
