package io.probity.core.escalation;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
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

  /** From here on the audit committee sees the case. */
  record EscalatedToAuditCommittee(
      EscalationId escalationId,
      CaseId caseId,
      Materiality materiality,
      Instant dueAt,
      Confidential reasons)
      implements EscalationEvent {}

  /** The audit committee was not informed in time; it still must be. */
  record DeadlineMissed(EscalationId escalationId, CaseId caseId, Instant dueAt)
      implements EscalationEvent {}
}
