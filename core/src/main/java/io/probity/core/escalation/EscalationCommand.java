package io.probity.core.escalation;

import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an escalation. */
public sealed interface EscalationCommand extends Command {

  /** The id of the case, which is the id of its escalation. */
  EscalationId escalationId();

  /** Somebody says, before anything is proven, what a violation might do; it may be said again. */
  record AssessMateriality(
      @TargetAggregateIdentifier EscalationId escalationId,
      boolean mightHarmReputation,
      boolean mightAffectFinancialCondition,
      Confidential reasons,
      Instant time)
      implements EscalationCommand {}

  /** The audit committee is informed. */
  record EscalateToAuditCommittee(
      @TargetAggregateIdentifier EscalationId escalationId, Confidential reasons, Instant time)
      implements EscalationCommand {}

  /** The clock saw a deadline pass. */
  @NotByPeople
  record RecordMissedDeadline(
      @TargetAggregateIdentifier EscalationId escalationId, Instant dueAt, Instant time)
      implements EscalationCommand {}

  /** The case is about accounting, controls or auditing. */
  record FlagAccountingMatter(
      @TargetAggregateIdentifier EscalationId escalationId, Confidential reasons, Instant time)
      implements EscalationCommand {}

  /** The audit committee takes note. */
  record AcknowledgeEscalation(@TargetAggregateIdentifier EscalationId escalationId, Instant time)
      implements EscalationCommand {}

  /** An executive officer came to know of a material departure from the code. */
  record RecordKnownDeparture(
      @TargetAggregateIdentifier EscalationId escalationId,
      PersonId knownTo,
      LocalDate knownOn,
      Confidential reasons,
      Instant time)
      implements EscalationCommand {}

  /** Something was done about the departure. */
  record RecordActOnDeparture(
      @TargetAggregateIdentifier EscalationId escalationId, Confidential reasons, Instant time)
      implements EscalationCommand {}

  /** The clock saw the day pass by which something had to be done about the departure. */
  @NotByPeople
  record RecordUnansweredDeparture(
      @TargetAggregateIdentifier EscalationId escalationId, Instant dueAt, Instant time)
      implements EscalationCommand {}
}
