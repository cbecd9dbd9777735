package io.probity.core.escalation;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to an escalation. */
public sealed interface EscalationEvent extends Event {

  EscalationId escalationId();

  CaseId caseId();

  /**
   * What the case might do was assessed, for the first time or again.
   *
   * @param before the last assessment; absent the first time
   * @param dueAt until when the audit committee must be informed; present where this assessment
   *     made it due. No later one moves it
   */
  record MaterialityAssessed(
      EscalationId escalationId,
      CaseId caseId,
      @Nullable Materiality before,
      Materiality now,
      @Nullable Instant dueAt,
      Confidential reasons)
      implements EscalationEvent {}

  /**
   * From here on the audit committee sees the case.
   *
   * @param whenDue what the case might do, as assessed when this became due
   * @param now as last assessed
   */
  record EscalatedToAuditCommittee(
      EscalationId escalationId,
      CaseId caseId,
      Materiality whenDue,
      Materiality now,
      Instant dueAt,
      Confidential reasons)
      implements EscalationEvent {}

  /** The audit committee was not informed in time; it still must be. */
  record DeadlineMissed(EscalationId escalationId, CaseId caseId, Instant dueAt)
      implements EscalationEvent {}

  /** The case is about accounting, controls or auditing: the audit committee sees it at once. */
  record AccountingMatterFlagged(EscalationId escalationId, CaseId caseId, Confidential reasons)
      implements EscalationEvent {}

  /** Of what was escalated, the audit committee is told that it is now seen otherwise. */
  record ReassessmentTold(
      EscalationId escalationId, CaseId caseId, Materiality before, Materiality now)
      implements EscalationEvent {}

  /** The audit committee has taken note of the case, as it was last assessed. */
  record EscalationAcknowledged(EscalationId escalationId, CaseId caseId, Materiality materiality)
      implements EscalationEvent {}

  /**
   * An executive officer knows of a material departure from the code: something must be done.
   *
   * @param dueAt until when
   */
  record DepartureMadeKnown(
      EscalationId escalationId,
      CaseId caseId,
      PersonId knownTo,
      LocalDate knownOn,
      Instant dueAt,
      Confidential reasons)
      implements EscalationEvent {}

  /** Something was done about the departure. */
  record DepartureActedOn(EscalationId escalationId, CaseId caseId, Confidential reasons)
      implements EscalationEvent {}

  /**
   * Nothing was done in time, which might amount to a waiver that nobody granted: from here on the
   * audit committee sees the case.
   */
  record ImplicitWaiverSuspected(
      EscalationId escalationId, CaseId caseId, PersonId knownTo, Instant dueAt)
      implements EscalationEvent {}
}
