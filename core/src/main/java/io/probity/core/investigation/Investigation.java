package io.probity.core.investigation;

import static io.probity.core.investigation.InvestigationRules.APPROVED_BY_ANOTHER;
import static io.probity.core.investigation.InvestigationRules.ATTESTED_FIRST;
import static io.probity.core.investigation.InvestigationRules.HAS_PASSED;
import static io.probity.core.investigation.InvestigationRules.IN_AN_OPEN_CASE;
import static io.probity.core.investigation.InvestigationRules.ITEM_OF_THE_PLAN;
import static io.probity.core.investigation.InvestigationRules.LATEST_PLAN;
import static io.probity.core.investigation.InvestigationRules.NOT_IN_THE_FUTURE;
import static io.probity.core.investigation.InvestigationRules.NOT_SUSPENDED;
import static io.probity.core.investigation.InvestigationRules.SUBJECT_OF_THE_CASE;
import static io.probity.core.investigation.InvestigationRules.SUSPENDED;
import static io.probity.core.investigation.InvestigationRules.TO_BE_APPROVED;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.investigation.InvestigationCommand.AddEvidence;
import io.probity.core.investigation.InvestigationCommand.ApprovePlan;
import io.probity.core.investigation.InvestigationCommand.ContinueSuspension;
import io.probity.core.investigation.InvestigationCommand.ProposePlan;
import io.probity.core.investigation.InvestigationCommand.RecordInterview;
import io.probity.core.investigation.InvestigationCommand.RecordMissedSuspensionReview;
import io.probity.core.investigation.InvestigationCommand.RecordResponse;
import io.probity.core.investigation.InvestigationCommand.RecordStep;
import io.probity.core.investigation.InvestigationCommand.ResumeInvestigation;
import io.probity.core.investigation.InvestigationCommand.SuspendInvestigation;
import io.probity.core.investigation.InvestigationCommand.WaiveResponse;
import io.probity.core.investigation.InvestigationEvent.EvidenceAdded;
import io.probity.core.investigation.InvestigationEvent.HearingWaived;
import io.probity.core.investigation.InvestigationEvent.InterviewHeld;
import io.probity.core.investigation.InvestigationEvent.InvestigationBegun;
import io.probity.core.investigation.InvestigationEvent.InvestigationResumed;
import io.probity.core.investigation.InvestigationEvent.InvestigationSuspended;
import io.probity.core.investigation.InvestigationEvent.PlanApproved;
import io.probity.core.investigation.InvestigationEvent.PlanProposed;
import io.probity.core.investigation.InvestigationEvent.StepTaken;
import io.probity.core.investigation.InvestigationEvent.SubjectHeard;
import io.probity.core.investigation.InvestigationEvent.SuspensionContinued;
import io.probity.core.investigation.InvestigationEvent.SuspensionReviewMissed;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What is planned, done and heard to find out what happened in one case. */
@AggregateRoot
public final class Investigation {

  private record Plan(int version, int items, PersonId proposedBy) {}

  @AggregateIdentifier private @Nullable InvestigationId id;
  private @Nullable Plan proposed;
  private @Nullable Plan approved;
  private int versions;
  private @Nullable Instant reviewBy;
  private boolean missed;

  Investigation() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(ProposePlan propose, Actor actor, CaseFacts cases, CaseHandlers handlers) {
    requireAtWork(propose, actor, cases, handlers);
    begin(propose);
    apply(
        new PlanProposed(
            propose.investigationId(),
            caseOf(propose),
            versions + 1,
            propose.items(),
            actor.person(),
            propose.plan()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(ApprovePlan approve, Actor actor, CaseFacts cases, PolicyParameters parameters) {
    IN_AN_OPEN_CASE.require(cases.isOpen(approve.investigationId().value()));
    Plan plan = TO_BE_APPROVED.requireFound(proposed);
    LATEST_PLAN.require(plan.version() == approve.plan());
    boolean own = plan.proposedBy().equals(actor.person());
    APPROVED_BY_ANOTHER.require(!own || !parameters.inForce().segregation());
    apply(
        new PlanApproved(
            approve.investigationId(),
            caseOf(approve),
            plan.version(),
            plan.proposedBy(),
            own,
            approve.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RecordStep step, Actor actor, CaseFacts cases, CaseHandlers handlers) {
    requireAtWork(step, actor, cases, handlers);
    Plan plan = ITEM_OF_THE_PLAN.requireFound(approved);
    ITEM_OF_THE_PLAN.require(step.item() >= 1 && step.item() <= plan.items());
    requireHappened(step.doneOn(), step.time());
    apply(
        new StepTaken(
            step.investigationId(),
            caseOf(step),
            plan.version(),
            step.item(),
            step.doneOn(),
            step.account()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      RecordInterview interview,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      NamedPeople people) {
    requireAtWork(interview, actor, cases, handlers);
    if (interview.subject() != null) {
      requireSubject(interview, interview.subject(), people);
    }
    requireHappened(interview.heldOn(), interview.time());
    begin(interview);
    apply(
        new InterviewHeld(
            interview.investigationId(),
            caseOf(interview),
            interview.interviewId(),
            interview.subject(),
            interview.heldOn(),
            interview.notes()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(AddEvidence add, Actor actor, CaseFacts cases, CaseHandlers handlers) {
    requireAtWork(add, actor, cases, handlers);
    begin(add);
    apply(new EvidenceAdded(add.investigationId(), caseOf(add), add.evidenceId(), add.document()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      RecordResponse hear,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      NamedPeople people) {
    requireAtWork(hear, actor, cases, handlers);
    requireSubject(hear, hear.subject(), people);
    requireHappened(hear.receivedOn(), hear.time());
    begin(hear);
    apply(
        new SubjectHeard(
            hear.investigationId(),
            caseOf(hear),
            hear.subject(),
            hear.receivedOn(),
            hear.response()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      WaiveResponse waive,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      NamedPeople people) {
    requireAtWork(waive, actor, cases, handlers);
    requireSubject(waive, waive.subject(), people);
    begin(waive);
    apply(
        new HearingWaived(
            waive.investigationId(), caseOf(waive), waive.subject(), waive.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(SuspendInvestigation suspend, CaseFacts cases, PolicyParameters parameters) {
    IN_AN_OPEN_CASE.require(cases.isOpen(suspend.investigationId().value()));
    NOT_SUSPENDED.require(reviewBy == null);
    begin(suspend);
    apply(
        new InvestigationSuspended(
            suspend.investigationId(),
            caseOf(suspend),
            suspend.askedBy(),
            nextReview(suspend, parameters),
            suspend.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(ContinueSuspension again, PolicyParameters parameters) {
    Instant before = SUSPENDED.requireFound(reviewBy);
    apply(
        new SuspensionContinued(
            again.investigationId(),
            caseOf(again),
            before,
            nextReview(again, parameters),
            again.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(ResumeInvestigation resume) {
    SUSPENDED.require(reviewBy != null);
    apply(new InvestigationResumed(resume.investigationId(), caseOf(resume), resume.reasons()));
  }

  /** A clock that fires after the review, or twice, changes nothing. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RecordMissedSuspensionReview miss) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (!missed && miss.dueAt().equals(reviewBy)) {
      apply(new SuspensionReviewMissed(miss.investigationId(), caseOf(miss), miss.dueAt()));
    }
  }

  private void requireAtWork(
      InvestigationCommand command, Actor actor, CaseFacts cases, CaseHandlers handlers) {
    IN_AN_OPEN_CASE.require(cases.isOpen(command.investigationId().value()));
    ATTESTED_FIRST.require(handlers.hasAttested(command.investigationId().value(), actor.person()));
    NOT_SUSPENDED.require(reviewBy == null);
  }

  private static void requireSubject(
      InvestigationCommand command, SubjectId subject, NamedPeople people) {
    SUBJECT_OF_THE_CASE.require(
        people.subjects(command.investigationId().value()).contains(subject.value()));
  }

  private static void requireHappened(LocalDate day, Instant now) {
    NOT_IN_THE_FUTURE.require(!day.isAfter(Parameters.latestToday(now)));
  }

  private static Instant nextReview(InvestigationCommand command, PolicyParameters parameters) {
    var inForce = parameters.inForce();
    return inForce.dueAfter(command.time(), inForce.suspensionReviewWithin());
  }

  private void begin(InvestigationCommand command) {
    if (id == null) {
      apply(new InvestigationBegun(command.investigationId(), caseOf(command)));
    }
  }

  @EventSourcingHandler
  void evolve(InvestigationEvent event) {
    switch (event) {
      case InvestigationBegun begun -> id = begun.investigationId();
      case PlanProposed plan -> {
        versions = plan.version();
        proposed = new Plan(plan.version(), plan.items(), plan.proposedBy());
      }
      case PlanApproved _ -> {
        approved = proposed;
        proposed = null;
      }
      case InvestigationSuspended paused -> pauseUntil(paused.reviewBy());
      case SuspensionContinued paused -> pauseUntil(paused.reviewBy());
      case InvestigationResumed _ -> reviewBy = null;
      case SuspensionReviewMissed _ -> missed = true;
      case StepTaken _, InterviewHeld _, EvidenceAdded _, SubjectHeard _, HearingWaived _ -> {}
    }
  }

  private void pauseUntil(Instant review) {
    reviewBy = review;
    missed = false;
  }

  private static CaseId caseOf(InvestigationCommand command) {
    return new CaseId(command.investigationId().value());
  }
}
