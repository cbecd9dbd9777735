package io.probity.core.visibility;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To whom a case is closed, whatever right they would have, and in which office it is led
 * therefore. Each fact is looked up whatever the first ones give: an unknown case takes as much
 * work.
 */
final class ClosedCases {

  private static final Set<Office> OFFICERS = Set.of(CCEO, GENERAL_AUDITOR);

  /** Each where the case is closed to those before. */
  private static final List<Office> IN_THEIR_PLACE =
      List.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);

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

  /** Leave was given for the ties that were known then, and for no other. */
  private boolean isBoundWithoutLeave(UUID caseId, PersonId person) {
    Set<PersonId> leave = cases.tiesSetAside(caseId, person);
    return !leave.containsAll(namedAmongTiesOf(caseId, person));
  }

  boolean isBound(UUID caseId, PersonId person) {
    return !namedAmongTiesOf(caseId, person).isEmpty();
  }

  private Set<PersonId> namedAmongTiesOf(UUID caseId, PersonId person) {
    return relations.related(person).stream()
        .map(Relations.Relation::person)
        .filter(other -> named.isNamed(caseId, other))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Its subjects to whom this person is bound, or who say so alone: of those who are sealed nobody
   * may judge.
   */
  Set<PersonId> subjectsBoundTo(UUID caseId, PersonId person) {
    Set<PersonId> subjects = subjectsOf(caseId);
    return relations.declared(person).stream()
        .map(Relations.Relation::person)
        .filter(subjects::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Everybody for whom this person may act or who named them for that, for whom these may, and so
   * on; never the person. Whoever is in charge by an office of their own is nobody's designee: else
   * a power would shut out those who are to step in.
   */
  Set<PersonId> actsFor(PersonId person, Instant at) {
    Set<PersonId> all = new LinkedHashSet<>();
    Deque<PersonId> next = new ArrayDeque<>(List.of(person));
    while (!next.isEmpty()) {
      behind(next.remove(), at)
          .filter(other -> !other.equals(person) && all.add(other))
          .forEach(next::add);
    }
    return all;
  }

  private Stream<PersonId> behind(PersonId person, Instant at) {
    return offices.holdsAny(person, Office.IN_CHARGE, at)
        ? Stream.empty()
        : delegations.liveFor(person, at, offices).flatMap(ClosedCases::giversOf);
  }

  private static Stream<PersonId> giversOf(Grant grant) {
    return Stream.of(grant.principal(), grant.grantedBy());
  }

  boolean isClosedToBothOfficers(UUID caseId, Instant at) {
    boolean cceo = isShutOut(caseId, CCEO, at);
    boolean generalAuditor = isShutOut(caseId, GENERAL_AUDITOR, at);
    return cceo && generalAuditor;
  }

  /** The offices in which the case is led: the officers', or else the first in their place. */
  Set<Office> leading(UUID caseId, Instant at) {
    return isClosedToBothOfficers(caseId, at) ? inTheirPlace(caseId, at) : OFFICERS;
  }

  /** The chair of the audit committee; or whoever is next, where it is closed to those before. */
  Set<Office> inTheirPlace(UUID caseId, Instant at) {
    return IN_THEIR_PLACE.stream()
        .filter(office -> !isShutOut(caseId, office, at))
        .limit(1)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An office that nobody holds leads nothing either. */
  private boolean isShutOut(UUID caseId, Office office, Instant at) {
    boolean hidden = cases.hiddenFrom(caseId).contains(office);
    List<PersonId> able =
        offices.holders(office, at).stream().filter(holder -> mayLead(caseId, holder, at)).toList();
    return hidden || able.isEmpty();
  }

  /**
   * A tie that was set aside lets somebody investigate, not lead; an administrator does neither.
   */
  boolean mayLead(UUID caseId, PersonId person, Instant at) {
    boolean closed = isClosedWhateverTheTies(caseId, person, at);
    boolean bound = isBound(caseId, person);
    boolean administrator = offices.holds(person, ADMINISTRATOR, at);
    return !closed && !bound && !administrator;
  }

  private Set<PersonId> subjectsOf(UUID caseId) {
    return cases.closing(caseId).stream()
        .flatMap(each -> named.people(each).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the CCEO or the General Auditor is a subject of it, or of a case that closes it. */
  boolean isAboutAnOfficer(UUID caseId, Instant at) {
    Set<PersonId> subjects = subjectsOf(caseId);
    boolean cceo = offices.holders(CCEO, at).stream().anyMatch(subjects::contains);
    boolean auditor = offices.holders(GENERAL_AUDITOR, at).stream().anyMatch(subjects::contains);
    return cceo || auditor;
  }
}
