package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.util.Set;
import java.util.UUID;

/** Who was told that a case is theirs to lead. Register {@code lead-told}, one key per case. */
public interface ToldOfLead {

  Set<PersonId> of(UUID caseId);
}
