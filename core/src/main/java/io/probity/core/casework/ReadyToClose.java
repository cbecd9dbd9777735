package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.CLOSED_BY_WHO_ATTESTED;
import static io.probity.core.casework.CaseRules.CLOSED_ON_FREE_WORK;
import static io.probity.core.casework.CaseRules.DUPLICATE_OF_ANOTHER;
import static io.probity.core.casework.CaseRules.GROUND_FITS;
import static io.probity.core.casework.CaseRules.LOOKED_INTO_THERE;
import static io.probity.core.casework.CaseRules.NOTHING_OPEN;
import static io.probity.core.casework.CaseRules.OTHERS_RELY_ON_IT;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.OpenMatters;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether nothing keeps a case from being closed, on the ground that is given. */
record ReadyToClose(CloseCase close) {

  /**
   * Whoever closes it attested, and nothing is known that keeps anybody away who worked on it and
   * was not recused. Of a witness or a reporter among them nothing is known here: they leave a
   * matter open.
   */
  void requireFreeHands(PersonId closer, CaseHandlers working, KnownConflicts conflicts) {
    CLOSED_BY_WHO_ATTESTED.require(working.hasAttested(caseId(), closer));
    Set<PersonId> handlers = working.handlers(caseId());
    CLOSED_ON_FREE_WORK.require(
        handlers.stream().noneMatch(who -> conflicts.keepAway(caseId(), who, close.time())));
  }

  void requireNothingOpen(PersonId closer, OpenMatters open) {
    NOTHING_OPEN.require(open.of(caseId(), closer, close.time()).isEmpty());
  }

  /** What was alleged, or came of triage, or another case, is the ground that is given. */
  void requireGround(boolean somethingAlleged, @Nullable Triage triage, CaseFacts cases) {
    ClosingGround ground = close.ground();
    CaseId other = close.duplicateOf();
    GROUND_FITS.require(ground.fits(somethingAlleged, triage == null ? null : triage.outcome()));
    DUPLICATE_OF_ANOTHER.require(
        (ground == ClosingGround.DUPLICATE) == (other != null) && !close.caseId().equals(other));
    LOOKED_INTO_THERE.require(other == null || cases.isLookedInto(other.value()));
    OTHERS_RELY_ON_IT.require(
        ground == ClosingGround.CONCLUDED || cases.duplicates(caseId()).isEmpty());
  }

  CaseClosed closed(CaseFacts cases) {
    return new CaseClosed(
        close.caseId(),
        close.ground(),
        close.duplicateOf(),
        FollowedSuspicion.leftBy(close.ground(), close.caseId(), cases),
        close.reasons());
  }

  private UUID caseId() {
    return close.caseId().value();
  }
}
