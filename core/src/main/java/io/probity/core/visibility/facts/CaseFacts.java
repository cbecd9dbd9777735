package io.probity.core.visibility.facts;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What other streams must know of a case. Registers {@code cases}, one key for each case, and
 * {@code case-of}, one key for each stream that belongs to a case, {@code assigned-to}, one for
 * each person; of its links {@code linked-cases}, {@code related-cases}, {@code linked-reports} and
 * {@code case-relations}, {@code duplicates}, {@code duplicate-of}, {@code follow-ups} and {@code
 * deciders}; and {@code suspicions}, one for each watch. Of an unknown case everything is false,
 * empty or absent.
 */
public interface CaseFacts {

  boolean exists(UUID caseId);

  /** Neither closed nor left by its report, which was linked to another case. */
  boolean isOpen(UUID caseId);

  /** Open, or its report is dealt with in a case that is. */
  default boolean goesOn(UUID caseId) {
    return together(caseId).stream().anyMatch(this::isOpen);
  }

  /**
   * Open as above, or closed because all that was alleged there was decided: not as the duplicate
   * of another, and not because there was nothing to decide.
   */
  boolean isLookedInto(UUID caseId);

  /** True until triage was assessed, or an investigator assigned without. */
  boolean inTriage(UUID caseId);

  /**
   * True once it stands before the audit committee: it was informed, the case is an accounting
   * matter, or an implicit waiver is suspected in it.
   */
  boolean isEscalated(UUID caseId);

  /**
   * Whether this person is one of its live investigators: whoever left was to hand it over, and has
   * no part in it when they return, until they are assigned anew.
   */
  boolean isAssigned(UUID caseId, PersonId person, Instant at);

  /** Its investigators, those among them who left included. */
  Set<PersonId> assigned(UUID caseId);

  /** Those of them who left, or will, where none of them stays. */
  Set<PersonId> toHandOver(UUID caseId);

  /** The cases that this person was ever assigned to. */
  Set<UUID> everAssignedTo(PersonId person);

  /** The streams that the case has named as its own. */
  Set<String> streams(UUID caseId);

  /** The offices to which its reporters closed it, or those of a case that bears on it. */
  Set<Office> hiddenFrom(UUID caseId);

  /**
   * Who declared a conflict that nobody cleared, or was recused, in it or in a case that bears on
   * it: it is closed to them.
   */
  Set<PersonId> keptOut(UUID caseId);

  /** In spite of ties to which of its subjects this person investigates it. */
  Set<PersonId> tiesSetAside(UUID caseId, PersonId investigator);

  /** Who investigates it by appointment, without an office. */
  Set<PersonId> fromOutside(UUID caseId);

  /** Who took the report down, for somebody else, that opened it. */
  Optional<PersonId> takenBy(UUID caseId);

  /** When the report came in that opened it. */
  Optional<Instant> reportedAt(UUID caseId);

  /** The case under which a stream was opened, named by it or not yet. */
  Optional<UUID> caseOf(String stream);

  /** The case itself, and those with which it shares reports since one was linked. */
  Set<UUID> together(UUID caseId);

  /**
   * Itself and the cases whose people must not see it: those that bear on it, since they share
   * reports with it, ended as its duplicates, or had its report until it came back; and those from
   * which one of these follows.
   */
  Set<UUID> closing(UUID caseId);

  /** The cases that may be closed to others than before when this one changed. */
  Set<UUID> closedBy(UUID caseId);

  /** Whether this report is dealt with in another case than the one that it opened. */
  boolean isLinked(String report);

  /** The cases to which it is related, in either direction. */
  Set<UUID> related(UUID caseId);

  /** The cases from which it follows: it is about retaliation for what was said there. */
  Set<UUID> followsFrom(UUID caseId);

  /** Whether this watch suspects something that nobody settled. */
  boolean isSuspected(String watch);

  /** Who decided on the changes of employment that are recorded of those watched over in it. */
  Set<PersonId> deciders(UUID caseId);

  /** The cases that are related, since it did so last, as being about what this watch suspects. */
  Set<UUID> about(String watch);

  /**
   * What it is about of what other cases suspect, or a case is whose report is dealt with in it.
   */
  Set<FollowUp> followUps(UUID caseId);

  /**
   * The cases that ended as duplicates of it, or of one whose report is dealt with in it, and were
   * not reopened.
   */
  Set<UUID> duplicates(UUID caseId);

  /** The two cases that this stream relates, or did. */
  Set<UUID> relatedBy(String relation);
}
