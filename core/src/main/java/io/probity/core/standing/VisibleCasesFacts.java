package io.probity.core.standing;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.CaseFacts;
import io.probity.core.register.CaseScope;
import io.probity.core.register.CaseVisibility;
import io.probity.core.register.NamedPeople;
import io.probity.core.register.Offices;
import io.probity.core.register.Reads;
import io.probity.core.register.VisibleCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which cases somebody may know of: every case is asked, so that lists and single cases agree. */
final class VisibleCasesFacts implements Facts, VisibleCases {

  private static final Set<Office> READ_BY_OFFICE = Set.of(Office.CCEO, Office.GENERAL_AUDITOR);

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
    return offices.holdsAny(person, READ_BY_OFFICE, at)
        ? new CaseScope.AllBut(which(caseId -> !visibility.sees(caseId, person, at)))
        : new CaseScope.Only(which(caseId -> visibility.sees(caseId, person, at)));
  }

  private Set<UUID> which(Predicate<UUID> wanted) {
    return casework.all().filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T unnoted(Facts facts, Class<T> view) {
    Function<Reads, Object> reading = Objects.requireNonNull(facts.views().get(view));
    return view.cast(reading.apply((_, _) -> {}));
  }
}
