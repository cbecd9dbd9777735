package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.ASSIGNED_ONCE;
import static io.probity.core.casework.CaseRules.FIT_TO_INVESTIGATE;
import static io.probity.core.casework.CaseRules.FREE_OF_CONFLICT;
import static io.probity.core.casework.CaseRules.FROM_OUTSIDE;
import static io.probity.core.casework.CaseRules.TIE_TO_SET_ASIDE;
import static io.probity.core.casework.CaseRules.UNBOUND;
import static io.probity.core.casework.CaseRules.WHO_STAYS;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Fitness;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import java.time.Instant;
import java.util.Set;

/** Somebody who is to investigate a case, and what speaks against them at that time. */
record Candidate(
    CaseId of, PersonId person, Instant at, CaseVisibility visibility, KnownConflicts conflicts) {

  void requireUnassigned() {
    ASSIGNED_ONCE.require(!isAssigned());
    WHO_STAYS.require(!visibility.isToLeave(person, at));
  }

  /** Whoever is assigned, and kept away since by a tie, is assigned again in spite of it. */
  void requireUnassignedOrKeptAway() {
    boolean assigned = isAssigned();
    ASSIGNED_ONCE.require(!assigned || conflicts.keepAway(of.value(), person, at));
    WHO_STAYS.require(assigned || !visibility.isToLeave(person, at));
  }

  /** By what they investigate. */
  Fitness requireFit() {
    Fitness fit =
        FIT_TO_INVESTIGATE.requireFound(visibility.fitToInvestigate(person, at).orElse(null));
    FREE_OF_CONFLICT.require(!conflicts.keepAwayWhateverTheTies(of.value(), person, at));
    return fit;
  }

  void requireUnbound() {
    UNBOUND.require(!conflicts.bind(of.value(), person));
  }

  /** The subjects to whom they are bound: there is something to set aside. */
  Set<PersonId> requireTies() {
    Set<PersonId> ties = visibility.subjectsBoundTo(of.value(), person);
    TIE_TO_SET_ASIDE.require(!ties.isEmpty());
    return ties;
  }

  void requireFromOutside(Offices offices) {
    FROM_OUTSIDE.require(offices.known(person) && offices.heldBy(person, at).isEmpty());
    FREE_OF_CONFLICT.require(!conflicts.keepAway(of.value(), person, at));
  }

  /** Whether they worked on a case from which this one follows. */
  boolean workedBefore(CaseFacts cases, CaseHandlers handlers) {
    return cases.followsFrom(of.value()).stream()
        .flatMap(each -> cases.together(each).stream())
        .anyMatch(before -> handlers.everWorked(before, person));
  }

  private boolean isAssigned() {
    return visibility.isAssigned(of.value(), person, at);
  }
}
