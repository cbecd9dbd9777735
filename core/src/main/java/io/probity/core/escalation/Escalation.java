package io.probity.core.escalation;

import static io.probity.core.escalation.EscalationRules.ESCALATED_ONCE;
import static io.probity.core.escalation.EscalationRules.FLAGGED_ONCE;
import static io.probity.core.escalation.EscalationRules.HAS_PASSED;
import static io.probity.core.escalation.EscalationRules.KNOWN_TO_AN_EXECUTIVE;
import static io.probity.core.escalation.EscalationRules.MIGHT_BE_MATERIAL;
import static io.probity.core.escalation.EscalationRules.OF_A_MATERIAL_CASE;
import static io.probity.core.escalation.EscalationRules.SOMETHING_KNOWN;
import static io.probity.core.escalation.EscalationRules.SOMETHING_TO_ACKNOWLEDGE;
import static io.probity.core.escalation.EscalationRules.WHILE_THE_CASE_IS_OPEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
  private boolean accounting;
  private boolean acknowledged;
  private @Nullable PersonId knownTo;
  private @Nullable Instant departureDueAt;
  private boolean suspected;

  Escalation() {}

  /** The first assessment begins the stream. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AssessMateriality assess, CaseFacts cases, PolicyParameters parameters) {
    WHILE_THE_CASE_IS_OPEN.require(cases.isOpen(assess.escalationId().value()));
    Materiality before = latest;
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
            before,
            now,
            due,
            assess.reasons()));
    if (escalated && before != null) {
      apply(
          new ReassessmentTold(assess.escalationId(), caseOf(assess.escalationId()), before, now));
    }
  }

  /** May begin the stream: the help line flags what it takes in. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(FlagAccountingMatter flag, CaseFacts cases) {
    FLAGGED_ONCE.require(!accounting && cases.isOpen(flag.escalationId().value()));
    apply(
        new AccountingMatterFlagged(
            flag.escalationId(), caseOf(flag.escalationId()), flag.reasons()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AcknowledgeEscalation acknowledge) {
    SOMETHING_TO_ACKNOWLEDGE.require(escalated && !acknowledged);
    apply(
        new EscalationAcknowledged(
            acknowledge.escalationId(),
            caseOf(acknowledge.escalationId()),
            SOMETHING_TO_ACKNOWLEDGE.requireFound(latest)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(
      RecordKnownDeparture known, CaseFacts cases, Offices offices, PolicyParameters parameters) {
    ParameterValues values = parameters.inForce();
    OF_A_MATERIAL_CASE.require(
        departureDueAt == null && dueAt != null && cases.isOpen(known.escalationId().value()));
    LocalDate today = values.dayOf(known.time());
    KNOWN_TO_AN_EXECUTIVE.require(
        heldOffice(known, today, offices) && !known.knownOn().isAfter(today));
    apply(
        new DepartureMadeKnown(
            known.escalationId(),
            caseOf(known.escalationId()),
            known.knownTo(),
            known.knownOn(),
            values.endOf(known.knownOn().plus(values.implicitWaiverAfter())),
            known.reasons()));
  }

  /** On that day or since: the register may know of an office only from when it was begun. */
  private static boolean heldOffice(RecordKnownDeparture known, LocalDate today, Offices offices) {
    return offices.termsOf(known.knownTo()).stream()
        .filter(term -> term.office() == Office.EXECUTIVE_OFFICER)
        .anyMatch(term -> term.reaches(known.knownOn()) && !term.from().isAfter(today));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordActOnDeparture act) {
    SOMETHING_KNOWN.require(departureDueAt != null);
    apply(new DepartureActedOn(act.escalationId(), caseOf(act.escalationId()), act.reasons()));
  }

  /** A clock that fires after the act, or twice, changes nothing. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordUnansweredDeparture miss) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (!suspected && knownTo != null && miss.dueAt().equals(departureDueAt)) {
      apply(
          new ImplicitWaiverSuspected(
              miss.escalationId(), caseOf(miss.escalationId()), knownTo, miss.dueAt()));
    }
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
            Objects.requireNonNullElse(latest, whenDue),
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
      case AccountingMatterFlagged flagged -> {
        id = flagged.escalationId();
        accounting = true;
      }
      case ReassessmentTold _ -> acknowledged = false;
      case EscalationAcknowledged _ -> acknowledged = true;
      case DepartureMadeKnown known -> {
        knownTo = known.knownTo();
        departureDueAt = known.dueAt();
        suspected = false;
      }
      case DepartureActedOn _ -> departureDueAt = null;
      case ImplicitWaiverSuspected _ -> suspected = true;
    }
  }

  private static CaseId caseOf(EscalationId escalation) {
    return new CaseId(escalation.value());
  }
}
