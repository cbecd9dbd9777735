package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import java.util.Set;
import java.util.UUID;

/**
 * Who works on a case. Registers {@code case-handlers}, for who works on it, and {@code
 * attestations}, for who is free of conflict; one key for each case.
 */
public interface CaseHandlers {

  /** Who took a report of it down, investigates it or acted on it, but was not recused. */
  Set<PersonId> handlers(UUID caseId);

  /** Those of them who have yet to attest that they are free of conflict. */
  Set<PersonId> withoutAttestation(UUID caseId);

  /**
   * Whether this person changed anything in it: the case, what is alleged and investigated there,
   * what it is escalated or referred for, what is put right and recovered, what its reporter is
   * told, who is watched over, who is let in.
   */
  boolean hasActed(UUID caseId, PersonId person);

  /** Whether this person worked on it at any time, recused since or not. */
  boolean everWorked(UUID caseId, PersonId person);

  /** Whether this person attested to be free of conflict, and declared none since. */
  boolean hasAttested(UUID caseId, PersonId person);

  /** Whether they did so after this moment, and after somebody was named in the case last. */
  boolean attestedSince(UUID caseId, PersonId person, Moment since);
}
