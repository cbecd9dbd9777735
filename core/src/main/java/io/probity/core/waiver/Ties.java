package io.probity.core.waiver;

import io.probity.core.facts.Waivers;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Relations;
import java.util.UUID;

/**
 * Who is bound to whoever asked for a waiver.
 *
 * @param askedAt ledger index of the request
 */
public record Ties(PersonId requester, long askedAt, Relations relations) {

  public static Ties of(UUID waiver, PersonId requester, Waivers waivers, Relations relations) {
    return new Ties(requester, waivers.askedAt(waiver).orElse(Long.MAX_VALUE), relations);
  }

  /**
   * Whoever says so; but what the requester says alone after asking counts for nothing, else they
   * could choose who decides.
   */
  public boolean reach(PersonId other) {
    return bind(other)
        || relations.unbinding(other).stream()
            .filter(tie -> !tie.alone() || tie.declared().index() < askedAt)
            .anyMatch(tie -> tie.person().equals(requester));
  }

  /** Whatever is said without them, by the requester or by who keeps the register. */
  boolean bind(PersonId other) {
    return relations.related(other).stream().anyMatch(tie -> tie.person().equals(requester));
  }
}
