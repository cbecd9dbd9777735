package io.probity.core.visibility;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What other streams must know of a case. Registers {@code cases}, one key for each case, and
 * {@code case-of}, one key for each stream that belongs to a case. Of an unknown case everything is
 * false, empty or absent.
 */
public interface CaseFacts {

  boolean exists(UUID caseId);

  boolean isOpen(UUID caseId);

  /** True until triage was assessed, or an investigator assigned without. */
  boolean inTriage(UUID caseId);

  /**
   * True once it stands before the audit committee: it was informed, the case is an accounting
   * matter, or an implicit waiver is suspected in it.
   */
  boolean isEscalated(UUID caseId);

  /** Live investigators of the case. */
  Set<PersonId> assigned(UUID caseId);

  /** The streams that the case has named as its own. */
  Set<String> streams(UUID caseId);

  /** The offices to which its reporter closed it. */
  Set<Office> hiddenFrom(UUID caseId);

  /** Who declared a conflict that nobody cleared, or was recused: it is closed to them. */
  Set<PersonId> keptOut(UUID caseId);

  /** Who investigates it although they are bound to somebody named in it. */
  Set<PersonId> admittedDespiteTies(UUID caseId);

  /** Who investigates it by appointment, without an office. */
  Set<PersonId> fromOutside(UUID caseId);

  /** Who took its report down for somebody else. */
  Optional<PersonId> takenBy(UUID caseId);

  /** When its report came in. */
  Optional<Instant> reportedAt(UUID caseId);

  /** The case under which a stream was opened, named by it or not yet. */
  Optional<UUID> caseOf(String stream);
}
