package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.CLOSED_ON_FREE_WORK;
import static io.probity.core.casework.CaseRules.NOTHING_OPEN;

import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseHandlers;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.KnownConflicts;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Whether all who worked on a case, and were not recused, may still see it. */
final class FreeHands {

  private FreeHands() {}

  /** Of a witness or a reporter among them no more is told than that something is open. */
  static void require(
      UUID caseId,
      CaseHandlers working,
      KnownConflicts conflicts,
      CaseVisibility visibility,
      Instant at) {
    Set<PersonId> handlers = working.handlers(caseId);
    CLOSED_ON_FREE_WORK.require(
        handlers.stream().noneMatch(person -> conflicts.keepAway(caseId, person, at)));
    NOTHING_OPEN.require(
        handlers.stream().noneMatch(person -> visibility.isClosedTo(caseId, person, at)));
  }
}
