package io.probity.core.casework;

import io.probity.core.casework.CaseCommand.FlagDelegatedAct;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.facts.acting.DelegatedActs;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.party.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which acts of delegates are flagged in a case already, and why: each once for each reason. */
final class FlaggedActs {

  private record Flag(UUID act, WhyFlagged why) {}

  private final Set<Flag> flagged = new HashSet<>();

  void add(DelegatedActFlagged flag) {
    flagged.add(new Flag(flag.act(), flag.why()));
  }

  /** What is to be flagged of this act that was not yet. */
  List<DelegatedActFlagged> unflagged(
      FlagDelegatedAct it, Delegations delegations, DelegatedActs acts) {
    UUID delegation = it.delegationId().value();
    Optional<UUID> other = acts.contradicted(delegation, it.act(), it.actedAt());
    boolean takenBack = delegations.isTakenBack(delegation, it.actedAt());
    PersonId principal = delegations.find(delegation).orElseThrow().principal();
    List<DelegatedActFlagged> now = new ArrayList<>();
    other.ifPresent(act -> now.add(flag(it, principal, WhyFlagged.CONTRADICTS_ANOTHER, act)));
    if (takenBack) {
      now.add(flag(it, principal, WhyFlagged.POWER_TAKEN_BACK, null));
    }
    now.removeIf(flag -> flagged.contains(new Flag(flag.act(), flag.why())));
    return now;
  }

  private static DelegatedActFlagged flag(
      FlagDelegatedAct it, PersonId principal, WhyFlagged why, @Nullable UUID other) {
    return new DelegatedActFlagged(it.caseId(), it.delegationId(), principal, it.act(), why, other);
  }
}
