package io.probity.core.standing;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;

import io.probity.core.facts.Reads;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.NamedPeople;
import io.probity.core.visibility.VisibleCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases somebody may know of. A look at each record leaves the few that may differ from the
 * rule for that person; these are asked one by one, so that lists and single cases agree.
 */
final class VisibleCasesFacts implements Facts, VisibleCases {

  private static final Set<Office> READ_BY_OFFICE = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Office> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);

  private final CaseworkFacts casework;
  private final Offices offices;
  private final CaseVisibility visibility;

  VisibleCasesFacts(PeopleFacts people, CaseworkFacts casework) {
    this.casework = casework;
    this.offices = unnoted(people, Offices.class);
    this.visibility =
        new CaseVisibility(
            offices, unnoted(casework, CaseFacts.class), unnoted(casework, NamedPeople.class));
  }

  @Override
  public List<Register<?>> registers() {
    return List.of();
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(VisibleCases.class, _ -> this);
  }

  @Override
  public CaseScope to(PersonId person, Instant at) {
    Predicate<UUID> sees = caseId -> visibility.sees(caseId, person, at);
    return offices.holdsAny(person, READ_BY_OFFICE, at)
        ? new AllBut(which(known -> mayBeClosedTo(person, known), sees.negate()))
        : new Only(which(mayBeOpenTo(person, at), sees));
  }

  private static boolean mayBeClosedTo(PersonId person, CaseRecord known) {
    return known.named().contains(person) || !known.opening().doNotShowTo().isEmpty();
  }

  private Predicate<CaseRecord> mayBeOpenTo(PersonId person, Instant at) {
    boolean helpLine = offices.holds(person, HELP_LINE, at);
    boolean committee = offices.holdsAny(person, AUDIT_COMMITTEE, at);
    Set<PersonId> officers =
        Sets.union(offices.holders(CCEO, at), offices.holders(GENERAL_AUDITOR, at));
    return known ->
        known.assigned().contains(person)
            || (helpLine && known.inTriage())
            || (committee && (known.escalated() || mayConcern(officers, known)));
  }

  private static boolean mayConcern(Set<PersonId> officers, CaseRecord known) {
    return !known.opening().doNotShowTo().isEmpty()
        || known.named().stream().anyMatch(officers::contains);
  }

  private Set<UUID> which(Predicate<CaseRecord> candidate, Predicate<UUID> wanted) {
    Stream<CaseRecord> candidates = casework.all().filter(candidate);
    return candidates
        .map(known -> known.id().value())
        .filter(wanted)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T unnoted(Facts facts, Class<T> view) {
    Function<Reads, Object> reading = Objects.requireNonNull(facts.views().get(view));
    return view.cast(reading.apply((_, _) -> {}));
  }
}
