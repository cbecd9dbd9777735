package io.probity.core.remedy;

import static io.probity.core.remedy.RemedyRules.ACTION_PASSED;
import static io.probity.core.remedy.RemedyRules.CHECKED_BY_ANOTHER;
import static io.probity.core.remedy.RemedyRules.CHECKED_WHEN_DONE;
import static io.probity.core.remedy.RemedyRules.DONE_AS_PLANNED;
import static io.probity.core.remedy.RemedyRules.DUE_FROM_TODAY;
import static io.probity.core.remedy.RemedyRules.HAS_HAPPENED;
import static io.probity.core.remedy.RemedyRules.IN_OPEN_CASE;
import static io.probity.core.remedy.RemedyRules.OWNER_FREE_OF_CONFLICT;
import static io.probity.core.remedy.RemedyRules.PLANNED_UNTIL_DONE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.remedy.CorrectiveActionCommand.CheckEffectiveness;
import io.probity.core.remedy.CorrectiveActionCommand.CompleteCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.OpenCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.PlanCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.RecordOverdueAction;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionEvent.EffectivenessChecked;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** Something to be done so that it does not happen again: by whom, until when, and if it helped. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class CorrectiveAction {

  private enum State {
    OPENED,
    PLANNED,
    DONE,
    EFFECTIVE,
    INEFFECTIVE
  }

  @AggregateIdentifier private CorrectiveActionId id;
  private CaseId caseId;
  private State state = State.OPENED;
  private @Nullable PersonId owner;
  private @Nullable PersonId saidDoneBy;
  private @Nullable LocalDate dueOn;
  private @Nullable Instant dueAt;
  private boolean overdue;

  CorrectiveAction() {}

  @CommandHandler
  CorrectiveAction(OpenCorrectiveAction open, CaseFacts cases) {
    IN_OPEN_CASE.require(cases.isOpen(open.caseId().value()));
    apply(
        new CorrectiveActionOpened(
            open.actionId(), open.caseId(), open.rootCause(), open.action()));
  }

  @CommandHandler
  void decide(
      PlanCorrectiveAction plan,
      Offices offices,
      KnownConflicts conflicts,
      PolicyParameters parameters) {
    ParameterValues values = parameters.inForce();
    PLANNED_UNTIL_DONE.require(state != State.DONE && state != State.EFFECTIVE);
    OWNER_FREE_OF_CONFLICT.require(
        offices.known(plan.owner())
            && !offices.left(plan.owner(), plan.time())
            && !offices.isToLeave(plan.owner(), plan.time())
            && !conflicts.keepAway(caseId.value(), plan.owner(), plan.time()));
    DUE_FROM_TODAY.require(!plan.dueOn().isBefore(values.dayOf(plan.time())));
    apply(
        new CorrectiveActionPlanned(
            id,
            caseId,
            owner,
            plan.owner(),
            dueOn,
            plan.dueOn(),
            values.endOf(plan.dueOn()),
            plan.reasons()));
  }

  @CommandHandler
  void decide(CompleteCorrectiveAction complete, Actor actor) {
    DONE_AS_PLANNED.require(state == State.PLANNED);
    HAS_HAPPENED.require(!complete.doneOn().isAfter(Parameters.latestToday(complete.time())));
    apply(
        new CorrectiveActionCompleted(
            id, caseId, complete.doneOn(), actor.person(), complete.evidence()));
  }

  @CommandHandler
  void decide(CheckEffectiveness check, Actor actor) {
    PersonId checker = actor.person();
    CHECKED_BY_ANOTHER.require(!checker.equals(owner) && !checker.equals(saidDoneBy));
    CHECKED_WHEN_DONE.require(state == State.DONE);
    apply(new EffectivenessChecked(id, caseId, check.effective(), check.reasons()));
  }

  /** A clock that fires when it is done, or planned otherwise, changes nothing. */
  @CommandHandler
  void decide(RecordOverdueAction late) {
    ACTION_PASSED.require(late.time().isAfter(late.dueAt()));
    if (state == State.PLANNED && !overdue && late.dueAt().equals(dueAt)) {
      apply(new CorrectiveActionOverdue(id, caseId, late.dueAt()));
    }
  }

  @EventSourcingHandler
  void evolve(CorrectiveActionEvent event) {
    switch (event) {
      case CorrectiveActionOpened opened -> {
        id = opened.actionId();
        caseId = opened.caseId();
      }
      case CorrectiveActionPlanned planned -> {
        state = State.PLANNED;
        owner = planned.owner();
        dueOn = planned.dueOn();
        dueAt = planned.dueAt();
        overdue = false;
      }
      case CorrectiveActionCompleted completed -> {
        state = State.DONE;
        saidDoneBy = completed.saidBy();
      }
      case EffectivenessChecked checked ->
          state = checked.effective() ? State.EFFECTIVE : State.INEFFECTIVE;
      case CorrectiveActionOverdue _ -> overdue = true;
    }
  }
}
