package io.probity.core.standing.sight;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.standing.casework.CaseRecord;
import io.probity.core.standing.casework.CaseworkFacts;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.VisibleCases;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases somebody may know of. A look at each record leaves the few that may differ from the
 * rule for that person; these are asked one by one, so that lists and single cases agree.
 */
public final class CasesInSight implements VisibleCases {

  private static final Set<Office> READ_BY_OFFICE = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Office> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);

  private final CaseworkFacts casework;
  private final Offices offices;
  private final Relations relations;
  private final NamedPeople named;
  private final CaseFacts cases;
  private final Admissions admissions;
  private final CaseVisibility visibility;
  private final Liaisons liaisons;

  public CasesInSight(CaseworkFacts casework, StandingFacts facts) {
    this.casework = casework;
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.relations = facts.view(Relations.class, Reads.UNNOTED);
    this.named = facts.view(NamedPeople.class, Reads.UNNOTED);
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.admissions = facts.view(Admissions.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.liaisons = facts.view(Liaisons.class, Reads.UNNOTED);
  }

  @Override
  public CaseScope to(PersonId person, Instant at) {
    Predicate<UUID> sees = caseId -> visibility.sees(caseId, person, at);
    Set<Office> held = offices.heldBy(person, at);
    boolean readsAll =
        visibility.delegatedTo(person, at).isPresent()
            || held.stream().anyMatch(READ_BY_OFFICE::contains)
            || (held.contains(AUDITOR) && admissions.engagedForAll(person, at));
    return readsAll && !held.contains(ADMINISTRATOR)
        ? new AllBut(which(mayBeClosedTo(whoseClosuresCount(Set.of(person), at)), sees.negate()))
        : new Only(which(mayBeOpenTo(person, at), sees));
  }

  /** Themselves and all for whom they may act, and whoever is bound to one of these. */
  private Set<PersonId> whoseClosuresCount(Set<PersonId> people, Instant at) {
    return withTies(
        people.stream()
            .flatMap(person -> Sets.with(visibility.actsFor(person, at), person).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Set<PersonId> withTies(Set<PersonId> people) {
    return people.stream()
        .flatMap(
            person ->
                Stream.concat(
                    Stream.of(person),
                    relations.related(person).stream().map(Relations.Relation::person)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Not only whom it names: also whom the vault alone recognises. */
  private Predicate<CaseRecord> mayBeClosedTo(Set<PersonId> people) {
    return known ->
        known.named().stream().anyMatch(people::contains)
            || known.keptOut().stream().anyMatch(people::contains)
            || !known.opening().doNotShowTo().isEmpty()
            || isTiedToOthers(known.id().value())
            || named.anySealed(known.id().value());
  }

  /** Then it may be closed to people who are named elsewhere. */
  private boolean isTiedToOthers(UUID caseId) {
    return cases.closing(caseId).size() > 1;
  }

  private Predicate<CaseRecord> mayBeOpenTo(PersonId person, Instant at) {
    boolean helpLine = offices.holds(person, HELP_LINE, at);
    boolean committee = offices.holdsAny(person, AUDIT_COMMITTEE, at);
    Set<PersonId> inOffice =
        Sets.union(offices.holders(CCEO, at), offices.holders(GENERAL_AUDITOR, at));
    boolean nobodyLeads =
        inOffice.stream().allMatch(officer -> offices.holds(officer, ADMINISTRATOR, at));
    Set<PersonId> officers = whoseClosuresCount(inOffice, at);
    return known ->
        known.assigned().contains(person)
            || isLetIn(known.id().value(), person, at)
            || (helpLine && known.inTriage())
            || liaisons.ofCase(known.id().value(), at).contains(person)
            || (committee
                && (known.escalated() || nobodyLeads || mayBeClosedTo(officers).test(known)));
  }

  private boolean isLetIn(UUID caseId, PersonId person, Instant at) {
    return admissions.granted(caseId, person, at).isPresent()
        || admissions.engaged(caseId, person, at).isPresent()
        || admissions.released(caseId, person, at).isPresent();
  }

  private Set<UUID> which(Predicate<CaseRecord> candidate, Predicate<UUID> wanted) {
    Stream<CaseRecord> candidates = casework.all().filter(candidate);
    return candidates
        .map(known -> known.id().value())
        .filter(wanted)
        .collect(Collectors.toUnmodifiableSet());
  }
}
