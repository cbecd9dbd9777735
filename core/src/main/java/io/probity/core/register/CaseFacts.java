package io.probity.core.register;

import io.probity.core.party.PersonId;
import java.util.Set;
import java.util.UUID;

/** What other streams must know of a case. Register {@code cases}, one key for each case. */
public interface CaseFacts {

  boolean exists(UUID caseId);

  boolean isOpen(UUID caseId);

  /** Live investigators of the case. */
  Set<PersonId> assigned(UUID caseId);

  /** The streams that the case has named as its own. */
  Set<String> streams(UUID caseId);
}
