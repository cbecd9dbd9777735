package io.probity.core.remedy;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a corrective action. */
public sealed interface CorrectiveActionCommand extends Command {

  CorrectiveActionId actionId();

  /** Something is to be done, so that it does not happen again. */
  record OpenCorrectiveAction(
      @ServerMade @TargetAggregateIdentifier CorrectiveActionId actionId,
      CaseId caseId,
      RootCause rootCause,
      Confidential action,
      Instant time)
      implements CorrectiveActionCommand {}

  /** Somebody is to do it until a day; or somebody else, or until another. */
  record PlanCorrectiveAction(
      @TargetAggregateIdentifier CorrectiveActionId actionId,
      PersonId owner,
      LocalDate dueOn,
      Confidential reasons,
      Instant time)
      implements CorrectiveActionCommand {}

  /** It was done. */
  record CompleteCorrectiveAction(
      @TargetAggregateIdentifier CorrectiveActionId actionId,
      LocalDate doneOn,
      Confidential evidence,
      Instant time)
      implements CorrectiveActionCommand {}

  /** Somebody else says whether it helped. */
  record CheckEffectiveness(
      @TargetAggregateIdentifier CorrectiveActionId actionId,
      boolean effective,
      Confidential reasons,
      Instant time)
      implements CorrectiveActionCommand {}

  /** The clock saw its due date pass. */
  @NotByPeople
  record RecordOverdueAction(
      @TargetAggregateIdentifier CorrectiveActionId actionId, Instant dueAt, Instant time)
      implements CorrectiveActionCommand {}
}
