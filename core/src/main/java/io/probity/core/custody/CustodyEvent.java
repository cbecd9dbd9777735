package io.probity.core.custody;

import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import java.time.Instant;

/** What the ledger says about its own use. */
public sealed interface CustodyEvent extends Event {

  /** The stream of all refusals: one per ledger. */
  String REFUSALS = "refusals";

  /**
   * A member of staff was refused a command; for a target that they may not see, alike whether it
   * exists or not.
   */
  record CommandRefused(PersonId person, CommandName command, RuleId rule, CommandId refused)
      implements CustodyEvent {}

  /**
   * How many more commands on targets that they may not see one node refused to a person within an
   * hour, after the first.
   *
   * @param hour its beginning
   */
  record InvisibleTargetsCounted(PersonId person, Instant hour, int others)
      implements CustodyEvent {}
}
