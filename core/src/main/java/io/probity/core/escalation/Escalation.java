package io.probity.core.escalation;

import static io.probity.core.escalation.EscalationRules.ESCALATED_ONCE;
import static io.probity.core.escalation.EscalationRules.HAS_PASSED;
import static io.probity.core.escalation.EscalationRules.MIGHT_BE_MATERIAL;
import static io.probity.core.escalation.EscalationRules.WHILE_THE_CASE_IS_OPEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.visibility.CaseFacts;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case might be material, and whether the audit committee was informed in time. Once due,
 * it stays due: a later assessment changes nothing in the past.
 */
@AggregateRoot
public final class Escalation {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable EscalationId id;

  private @Nullable Materiality latest;
  private Materiality whenDue = Materiality.NEITHER;
  private @Nullable Instant dueAt;
  private boolean escalated;
  private boolean missed;

  Escalation() {}

  /** The first assessment begins the stream. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AssessMateriality assess, CaseFacts cases, PolicyParameters parameters) {
    WHILE_THE_CASE_IS_OPEN.require(cases.isOpen(assess.escalationId().value()));
    Materiality now =
        Materiality.of(assess.mightHarmReputation(), assess.mightAffectFinancialCondition());
    Instant due =
        dueAt == null && now.isDue()
            ? assess.time().plus(parameters.inForce().escalateWithin())
            : null;
    apply(
        new MaterialityAssessed(
            assess.escalationId(),
            caseOf(assess.escalationId()),
            latest,
            now,
            due,
            assess.reasons()));
  }

  /** Without any assessment there is no stream yet, and the rule says what is lacking. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(EscalateToAuditCommittee escalate) {
    Instant due = MIGHT_BE_MATERIAL.requireFound(dueAt);
    ESCALATED_ONCE.require(!escalated);
    apply(
        new EscalatedToAuditCommittee(
            escalate.escalationId(),
            caseOf(escalate.escalationId()),
            whenDue,
            due,
            escalate.reasons()));
  }

  /** A clock that fires after the escalation, or twice, changes nothing. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordMissedDeadline miss) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (!escalated && !missed && miss.dueAt().equals(dueAt)) {
      apply(new DeadlineMissed(miss.escalationId(), caseOf(miss.escalationId()), miss.dueAt()));
    }
  }

  @EventSourcingHandler
  void evolve(EscalationEvent event) {
    switch (event) {
      case MaterialityAssessed assessed -> {
        id = assessed.escalationId();
        latest = assessed.now();
        if (assessed.dueAt() != null) {
          dueAt = assessed.dueAt();
          whenDue = assessed.now();
        }
      }
      case EscalatedToAuditCommittee _ -> escalated = true;
      case DeadlineMissed _ -> missed = true;
    }
  }

  private static CaseId caseOf(EscalationId escalation) {
    return new CaseId(escalation.value());
  }
}
