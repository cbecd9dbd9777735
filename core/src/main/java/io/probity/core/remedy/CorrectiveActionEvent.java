package io.probity.core.remedy;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a corrective action. */
public sealed interface CorrectiveActionEvent extends Event {

  CorrectiveActionId actionId();

  CaseId caseId();

  /** Something is to be done; nobody is to do it yet. */
  record CorrectiveActionOpened(
      CorrectiveActionId actionId, CaseId caseId, RootCause rootCause, Confidential action)
      implements CorrectiveActionEvent {}

  /**
   * Somebody is to do it until a day.
   *
   * @param dueAt when that day is over
   */
  record CorrectiveActionPlanned(
      CorrectiveActionId actionId,
      CaseId caseId,
      @Nullable PersonId ownerBefore,
      PersonId owner,
      @Nullable LocalDate dueOnBefore,
      LocalDate dueOn,
      Instant dueAt,
      Confidential reasons)
      implements CorrectiveActionEvent {}

  /**
   * It was done.
   *
   * @param doneOn claimed
   */
  record CorrectiveActionCompleted(
      CorrectiveActionId actionId,
      CaseId caseId,
      LocalDate doneOn,
      PersonId saidBy,
      Confidential evidence)
      implements CorrectiveActionEvent {}

  /** Somebody else said whether it helped; what did not help is to be planned anew. */
  record EffectivenessChecked(
      CorrectiveActionId actionId, CaseId caseId, boolean effective, Confidential reasons)
      implements CorrectiveActionEvent {}

  /** It was not done in time; it still must be. */
  record CorrectiveActionOverdue(CorrectiveActionId actionId, CaseId caseId, Instant dueAt)
      implements CorrectiveActionEvent {}
}
