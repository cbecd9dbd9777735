package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.CLOSED_ON_FREE_WORK;

import io.probity.core.party.PersonId;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Whether nothing is known that keeps anybody away who worked on a case and was not recused. */
final class FreeHands {

  private FreeHands() {}

  /** Of a witness or a reporter among them nothing is known here: they leave a matter open. */
  static void require(UUID caseId, CaseHandlers working, KnownConflicts conflicts, Instant at) {
    Set<PersonId> handlers = working.handlers(caseId);
    CLOSED_ON_FREE_WORK.require(
        handlers.stream().noneMatch(person -> conflicts.keepAway(caseId, person, at)));
  }
}
