package io.probity.core.standing.casework;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.fold.Sets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may and may not work on one case.
 *
 * @param assigned investigators, those among them who left included, and since when
 * @param keptOut by a conflict or a recusal
 * @param despiteTies investigators, and the subjects to whom they are bound
 * @param fromOutside investigators without an office
 */
record CaseTeam(
    Map<PersonId, Moment> assigned,
    Set<PersonId> keptOut,
    Map<PersonId, Set<PersonId>> despiteTies,
    Set<PersonId> fromOutside) {

  static final CaseTeam NOBODY = new CaseTeam(Map.of(), Set.of(), Map.of(), Set.of());

  CaseTeam {
    assigned = Map.copyOf(assigned);
    despiteTies = Map.copyOf(despiteTies);
  }

  Set<PersonId> tiesSetAside(PersonId investigator) {
    return despiteTies.getOrDefault(investigator, Set.of());
  }

  /** Whether this person is one of its live investigators: what they left they do not get back. */
  boolean isLive(PersonId person, Offices offices, Instant at) {
    Moment since = assigned.get(person);
    return since != null && !offices.leftSince(person, since, at);
  }

  /** Who left since they were assigned, or will, while nobody is assigned who stays. */
  Set<PersonId> toHandOver(Offices offices) {
    Set<PersonId> leaving =
        assigned.keySet().stream()
            .filter(person -> leaves(person, offices))
            .collect(Collectors.toUnmodifiableSet());
    return leaving.size() == assigned.size() ? leaving : Set.of();
  }

  private boolean leaves(PersonId person, Offices offices) {
    Moment since = Objects.requireNonNull(assigned.get(person));
    return offices.leavingsSince(person, since).findAny().isPresent();
  }

  CaseTeam with(PersonId investigator, Moment since) {
    Map<PersonId, Moment> now = new HashMap<>(assigned);
    now.put(investigator, since);
    return new CaseTeam(now, keptOut, despiteTies, fromOutside);
  }

  CaseTeam withDespiteTies(PersonId investigator, Set<PersonId> ties, Moment since) {
    Map<PersonId, Set<PersonId>> now = new HashMap<>(despiteTies);
    now.put(investigator, ties);
    return new CaseTeam(assigned, keptOut, now, fromOutside).with(investigator, since);
  }

  CaseTeam withOutsider(PersonId investigator, Moment since) {
    return new CaseTeam(assigned, keptOut, despiteTies, Sets.with(fromOutside, investigator))
        .with(investigator, since);
  }

  /** They keep what they may do elsewhere, and have no part in this case. */
  CaseTeam without(PersonId person) {
    Map<PersonId, Set<PersonId>> ties = new HashMap<>(despiteTies);
    ties.remove(person);
    Map<PersonId, Moment> others = new HashMap<>(assigned);
    others.remove(person);
    return new CaseTeam(others, keptOut, ties, Sets.without(fromOutside, person));
  }

  CaseTeam keepingOut(PersonId person) {
    return new CaseTeam(assigned, Sets.with(keptOut, person), despiteTies, fromOutside);
  }

  CaseTeam lettingIn(PersonId person) {
    return new CaseTeam(assigned, Sets.without(keptOut, person), despiteTies, fromOutside);
  }
}
