package io.probity.core.standing;

import io.probity.core.party.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may and may not work on one case.
 *
 * @param assigned investigators, those among them who left included
 * @param keptOut by a conflict or a recusal
 * @param despiteTies investigators, and the subjects to whom they are bound
 * @param fromOutside investigators without an office
 */
record CaseTeam(
    Set<PersonId> assigned,
    Set<PersonId> keptOut,
    Map<PersonId, Set<PersonId>> despiteTies,
    Set<PersonId> fromOutside) {

  static final CaseTeam NOBODY = new CaseTeam(Set.of(), Set.of(), Map.of(), Set.of());

  CaseTeam {
    despiteTies = Map.copyOf(despiteTies);
  }

  Set<PersonId> tiesSetAside(PersonId investigator) {
    return despiteTies.getOrDefault(investigator, Set.of());
  }

  CaseTeam with(PersonId investigator) {
    return new CaseTeam(Sets.with(assigned, investigator), keptOut, despiteTies, fromOutside);
  }

  CaseTeam withDespiteTies(PersonId investigator, Set<PersonId> ties) {
    Map<PersonId, Set<PersonId>> now = new HashMap<>(despiteTies);
    now.put(investigator, ties);
    return new CaseTeam(assigned, keptOut, now, fromOutside).with(investigator);
  }

  CaseTeam withOutsider(PersonId investigator) {
    return new CaseTeam(assigned, keptOut, despiteTies, Sets.with(fromOutside, investigator))
        .with(investigator);
  }

  /** They keep what they may do elsewhere, and have no part in this case. */
  CaseTeam without(PersonId person) {
    Map<PersonId, Set<PersonId>> ties = new HashMap<>(despiteTies);
    ties.remove(person);
    return new CaseTeam(
        Sets.without(assigned, person), keptOut, ties, Sets.without(fromOutside, person));
  }

  CaseTeam keepingOut(PersonId person) {
    return new CaseTeam(assigned, Sets.with(keptOut, person), despiteTies, fromOutside);
  }

  CaseTeam lettingIn(PersonId person) {
    return new CaseTeam(assigned, Sets.without(keptOut, person), despiteTies, fromOutside);
  }
}
