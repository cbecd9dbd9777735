package io.probity.core.standing;

import io.probity.core.party.PersonId;
import java.util.Set;

/**
 * Who may and may not work on one case.
 *
 * @param assigned live investigators
 * @param keptOut by a conflict or a recusal
 * @param despiteTies investigators bound to somebody named in it
 * @param fromOutside investigators without an office
 */
record CaseTeam(
    Set<PersonId> assigned,
    Set<PersonId> keptOut,
    Set<PersonId> despiteTies,
    Set<PersonId> fromOutside) {

  static final CaseTeam NOBODY = new CaseTeam(Set.of(), Set.of(), Set.of(), Set.of());

  CaseTeam with(PersonId investigator) {
    return new CaseTeam(Sets.with(assigned, investigator), keptOut, despiteTies, fromOutside);
  }

  CaseTeam withDespiteTies(PersonId investigator) {
    return new CaseTeam(assigned, keptOut, Sets.with(despiteTies, investigator), fromOutside)
        .with(investigator);
  }

  CaseTeam withOutsider(PersonId investigator) {
    return new CaseTeam(assigned, keptOut, despiteTies, Sets.with(fromOutside, investigator))
        .with(investigator);
  }

  /** They keep what they may do elsewhere, and have no part in this case. */
  CaseTeam without(PersonId person) {
    return new CaseTeam(
        Sets.without(assigned, person),
        keptOut,
        Sets.without(despiteTies, person),
        Sets.without(fromOutside, person));
  }

  CaseTeam keepingOut(PersonId person) {
    return new CaseTeam(assigned, Sets.with(keptOut, person), despiteTies, fromOutside);
  }

  CaseTeam lettingIn(PersonId person) {
    return new CaseTeam(assigned, Sets.without(keptOut, person), despiteTies, fromOutside);
  }
}
