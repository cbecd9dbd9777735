package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Through whose hands a case went, for good: who left it since is still there. Register {@code
 * hands}, one key for each case.
 */
public interface CaseHands {

  /** All who were ever assigned to investigate it. */
  Set<PersonId> investigators(UUID caseId);

  /** All who took down a report of it for somebody else. */
  Set<PersonId> takers(UUID caseId);

  /** Whether this person ever investigated it or took a report of it down. */
  default boolean had(UUID caseId, PersonId person) {
    return investigators(caseId).contains(person) || takers(caseId).contains(person);
  }
}
