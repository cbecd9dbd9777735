package io.probity.core.visibility;

import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;

import io.probity.core.facts.Delegations;
import io.probity.core.facts.Delegations.Grant;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.register.Relations;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To whom a case is closed, whatever right they would have. Each fact is looked up whatever the
 * first ones give: an unknown case takes as much work.
 */
final class ClosedCases {
  private final Offices offices;
  private final CaseFacts cases;
  private final NamedPeople named;
  private final Relations relations;
  private final Delegations delegations;

  ClosedCases(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.named = facts.view(NamedPeople.class, reads);
    this.relations = facts.view(Relations.class, reads);
    this.delegations = facts.view(Delegations.class, reads);
  }

  boolean isClosedTo(UUID caseId, PersonId person, Instant at) {
    boolean closed = isClosedWhateverTheTies(caseId, person, at);
    boolean bound = isBoundWithoutLeave(caseId, person);
    return closed || bound;
  }

  /** A designee learns no more than whoever they act for may know. */
  boolean isClosedWhateverTheTies(UUID caseId, PersonId person, Instant at) {
    boolean apart = isApart(caseId, person, at);
    boolean designated =
        actsFor(person, at).stream()
            .map(principal -> isClosedToThemselves(caseId, principal, at))
            .reduce(false, Boolean::logicalOr);
    return apart || designated;
  }

  private boolean isClosedToThemselves(UUID caseId, PersonId person, Instant at) {
    boolean apart = isApart(caseId, person, at);
    boolean bound = isBoundWithoutLeave(caseId, person);
    return apart || bound;
  }

  private boolean isApart(UUID caseId, PersonId person, Instant at) {
    boolean isNamed = named.isNamed(caseId, person);
    Set<Office> hiddenFrom = cases.hiddenFrom(caseId);
    boolean hidden = offices.heldBy(person, at).stream().anyMatch(hiddenFrom::contains);
    boolean keptOut = cases.keptOut(caseId).contains(person);
    return isNamed || hidden || keptOut;
  }

  private boolean isBoundWithoutLeave(UUID caseId, PersonId person) {
    boolean bound = isBound(caseId, person);
    boolean despite = cases.admittedDespiteTies(caseId).contains(person);
    return bound && !despite;
  }

  boolean isBound(UUID caseId, PersonId person) {
    List<PersonId> those =
        relations.related(person).stream()
            .map(Relations.Relation::person)
            .filter(other -> named.isNamed(caseId, other))
            .toList();
    return !those.isEmpty();
  }

  /** Everybody for whom this person may act, and for whom these may; never the person. */
  Set<PersonId> actsFor(PersonId person, Instant at) {
    Set<PersonId> all = new LinkedHashSet<>();
    Deque<PersonId> next = new ArrayDeque<>(List.of(person));
    while (!next.isEmpty()) {
      delegations
          .liveFor(next.remove(), at, offices)
          .map(Grant::principal)
          .filter(principal -> !principal.equals(person) && all.add(principal))
          .forEach(next::add);
    }
    return all;
  }

  boolean isClosedToBothOfficers(UUID caseId, Instant at) {
    boolean cceo = isShutOut(caseId, CCEO, at);
    boolean generalAuditor = isShutOut(caseId, GENERAL_AUDITOR, at);
    return cceo && generalAuditor;
  }

  private boolean isShutOut(UUID caseId, Office office, Instant at) {
    boolean hidden = cases.hiddenFrom(caseId).contains(office);
    List<PersonId> closed =
        offices.holders(office, at).stream()
            .filter(holder -> isClosedTo(caseId, holder, at))
            .toList();
    return hidden || !closed.isEmpty();
  }

  /** Whether the CCEO or the General Auditor is a subject of it, or of a case together with it. */
  boolean isAboutAnOfficer(UUID caseId, Instant at) {
    Set<PersonId> subjects =
        cases.together(caseId).stream()
            .flatMap(each -> named.people(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean cceo = offices.holders(CCEO, at).stream().anyMatch(subjects::contains);
    boolean auditor = offices.holders(GENERAL_AUDITOR, at).stream().anyMatch(subjects::contains);
    return cceo || auditor;
  }
}
