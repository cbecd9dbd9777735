package io.probity.core.visibility.facts;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who keeps up the contact with whoever reported. Registers {@code liaisons}, one key for each
 * case, {@code liaison-of}, one key for each mailbox, and {@code contacts-of}, one key for each
 * person. Whoever left since they were chosen keeps up none, though they return.
 */
public interface Liaisons {

  /** Whoever keeps up the contact holds one of these. */
  Set<Office> FIT =
      Set.of(
          Office.HELP_LINE,
          Office.COMPLIANCE_OFFICER,
          Office.LEGAL,
          Office.INVESTIGATOR,
          Office.GENERAL_AUDITOR,
          Office.CCEO,
          Office.AUDIT_COMMITTEE_CHAIR);

  /** One for each report of the case. */
  Set<PersonId> ofCase(UUID caseId, Instant at);

  /** The mailboxes of the case whose contact this person keeps up. */
  Set<String> mailboxes(UUID caseId, PersonId person, Instant at);

  Optional<PersonId> ofMailbox(String stream, Instant at);

  /** The mailboxes of which this person was chosen last, whatever became of them since. */
  Set<String> chosen(PersonId person);

  /** Those of them that this person leaves behind, who left since, or will. */
  Set<String> leftBehindBy(PersonId person);
}
