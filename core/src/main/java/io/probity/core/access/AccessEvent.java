package io.probity.core.access;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to somebody's access beyond their part in a case. */
public sealed interface AccessEvent extends Event {

  /**
   * From here on a person of the register sees nothing of the case. Who it is, is sealed under a
   * key that the vault keeps for that person.
   */
  record WitnessNamed(WitnessId witnessId, CaseId caseId, Confidential person, Confidential reasons)
      implements AccessEvent {}

  /** Somebody from outside is a witness in the case. */
  record OutsideWitnessNamed(
      WitnessId witnessId, CaseId caseId, Confidential name, Confidential reasons)
      implements AccessEvent {}

  /** This witness was named in error; that somebody was named stays on record. */
  record WitnessWithdrawn(WitnessId witnessId, CaseId caseId, Confidential reasons)
      implements AccessEvent {}

  /**
   * From here on this person reads the case.
   *
   * @param lastDay on which they still may
   * @param grantedBy who must not be alone in taking it back
   */
  record CaseAccessGranted(
      CaseGrantId grantId,
      CaseId caseId,
      PersonId person,
      LocalDate lastDay,
      PersonId grantedBy,
      Confidential reasons)
      implements AccessEvent {}

  /**
   * From here on they do not, by this grant.
   *
   * @param lastDay as it was granted
   */
  record CaseAccessRevoked(
      CaseGrantId grantId, CaseId caseId, PersonId person, LocalDate lastDay, Confidential reasons)
      implements AccessEvent {}

  /** An administrator asked to be let in; whether there is such a case, nobody looked. */
  record CaseReleaseRequested(
      ReleaseId releaseId, CaseId caseId, PersonId administrator, int hours, Confidential reasons)
      implements AccessEvent {}

  /**
   * One of two agreed.
   *
   * @param until from the second approval on: when the administrator's access runs out
   */
  record CaseReleaseApproved(
      ReleaseId releaseId,
      CaseId caseId,
      PersonId administrator,
      PersonId approvedBy,
      @Nullable Instant until,
      Confidential reasons)
      implements AccessEvent {}

  /**
   * It ended, or was never given.
   *
   * @param until when it would have run out, if it was given
   * @param reasons absent if it ran out
   */
  record CaseReleaseEnded(
      ReleaseId releaseId,
      CaseId caseId,
      PersonId administrator,
      @Nullable Instant until,
      @Nullable Confidential reasons)
      implements AccessEvent {}

  /**
   * An auditor is cleared for a period.
   *
   * @param cases empty if it is every case
   */
  record AuditEngagementOpened(
      EngagementId engagementId,
      PersonId auditor,
      boolean everyCase,
      Set<CaseId> cases,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons)
      implements AccessEvent {

    public AuditEngagementOpened {
      Set<CaseId> sorted = new TreeSet<>(Comparator.comparing(CaseId::value));
      sorted.addAll(cases);
      cases = Collections.unmodifiableSet(sorted);
    }
  }

  /**
   * The auditor is cleared no longer.
   *
   * @param lastDay as it was opened
   */
  record AuditEngagementClosed(
      EngagementId engagementId, PersonId auditor, LocalDate lastDay, Confidential reasons)
      implements AccessEvent {}
}
