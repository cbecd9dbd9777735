package io.probity.core.investigation;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened in an investigation. */
public sealed interface InvestigationEvent extends Event {

  InvestigationId investigationId();

  CaseId caseId();

  /** Something was recorded of it for the first time. */
  record InvestigationBegun(InvestigationId investigationId, CaseId caseId)
      implements InvestigationEvent {}

  /**
   * What is to be done, as somebody proposes.
   *
   * @param version from 1
   * @param items how many, numbered from 1 in the text
   */
  record PlanProposed(
      InvestigationId investigationId,
      CaseId caseId,
      int version,
      int items,
      PersonId proposedBy,
      Confidential plan)
      implements InvestigationEvent {}

  /**
   * From here on steps follow this version.
   *
   * @param proposedBy somebody else, unless {@code combined}
   * @param combined true where one person did both, as an exception
   */
  record PlanApproved(
      InvestigationId investigationId,
      CaseId caseId,
      int version,
      PersonId proposedBy,
      boolean combined,
      Confidential reasons)
      implements InvestigationEvent {}

  /**
   * Something that the plan asks for was done.
   *
   * @param version of the plan
   * @param doneOn claimed
   */
  record StepTaken(
      InvestigationId investigationId,
      CaseId caseId,
      int version,
      int item,
      LocalDate doneOn,
      Confidential account)
      implements InvestigationEvent {}

  /**
   * Somebody was asked.
   *
   * @param heldOn claimed
   */
  record InterviewHeld(
      InvestigationId investigationId,
      CaseId caseId,
      InterviewId interviewId,
      @Nullable SubjectId subject,
      LocalDate heldOn,
      Confidential notes)
      implements InvestigationEvent {}

  /** Something was found that shows something. */
  record EvidenceAdded(
      InvestigationId investigationId, CaseId caseId, EvidenceId evidenceId, Confidential document)
      implements InvestigationEvent {}

  /**
   * A subject said something to what is alleged.
   *
   * @param receivedOn claimed
   */
  record SubjectHeard(
      InvestigationId investigationId,
      CaseId caseId,
      SubjectId subject,
      LocalDate receivedOn,
      Confidential response)
      implements InvestigationEvent {}

  /** A subject is not heard. */
  record HearingWaived(
      InvestigationId investigationId, CaseId caseId, SubjectId subject, Confidential reasons)
      implements InvestigationEvent {}

  /**
   * Nobody works on it from here on; other clocks go on.
   *
   * @param reviewBy when the pause is to be looked at
   */
  record InvestigationSuspended(
      InvestigationId investigationId,
      CaseId caseId,
      PublicAuthority askedBy,
      Instant reviewBy,
      Confidential reasons)
      implements InvestigationEvent {}

  /** The pause was looked at and goes on. */
  record SuspensionContinued(
      InvestigationId investigationId,
      CaseId caseId,
      Instant before,
      Instant reviewBy,
      Confidential reasons)
      implements InvestigationEvent {}

  /** Work goes on. */
  record InvestigationResumed(InvestigationId investigationId, CaseId caseId, Confidential reasons)
      implements InvestigationEvent {}

  /** Nobody looked at the pause in time. */
  record SuspensionReviewMissed(InvestigationId investigationId, CaseId caseId, Instant dueAt)
      implements InvestigationEvent {}
}
