package io.probity.core.standing.sight;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.standing.casework.CaseworkFacts;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Leads;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who leads the open cases, asked one by one. */
public final class CasesLed implements Leads {

  private static final Reads UNNOTED = (_, _) -> {};

  private final CaseworkFacts casework;
  private final CaseFacts cases;
  private final CaseVisibility visibility;

  public CasesLed(CaseworkFacts casework, StandingFacts facts) {
    this.casework = casework;
    this.cases = facts.view(CaseFacts.class, UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, UNNOTED);
  }

  @Override
  public Set<UUID> passedOn(Instant at) {
    return casework
        .all()
        .map(known -> known.id().value())
        .filter(cases::isOpen)
        .filter(caseId -> visibility.isClosedToBothOfficers(caseId, at))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<UUID> missing(Instant at) {
    return passedOn(at).stream()
        .filter(caseId -> visibility.whoLead(caseId, at).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
