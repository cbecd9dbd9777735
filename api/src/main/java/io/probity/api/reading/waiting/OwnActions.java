package io.probity.api.reading.waiting;

import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What somebody is to carry out in cases that they do not see, and which are not closed to them.
 */
@Component
final class OwnActions {
  private final ActionOwners owners;
  private final CaseFacts cases;
  private final CaseVisibility visibility;
  private final Clock clock;

  OwnActions(StandingFacts facts, Clock clock) {
    this.owners = facts.view(ActionOwners.class, Reads.UNNOTED);
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /** By their streams. */
  Set<String> of(PersonId person) {
    Instant now = clock.instant();
    return owners.ownedBy(person, now).stream()
        .map(action -> new CorrectiveActionId(action).stream())
        .filter(stream -> isTheirsAlone(stream, person, now))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isTheirsAlone(String stream, PersonId person, Instant now) {
    Optional<UUID> caseId = cases.caseOf(stream);
    return caseId
        .filter(id -> !visibility.isClosedTo(id, person, now))
        .filter(id -> !visibility.sees(id, person, now))
        .isPresent();
  }
}
