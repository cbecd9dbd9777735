package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.investigation.InvestigationEvent;
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
import java.util.List;

/** Says what an entry of an investigation changed. */
final class InvestigationTelling {
  private InvestigationTelling() {}

  static List<Changed> of(InvestigationEvent event) {
    return switch (event) {
      case InvestigationBegun _ -> List.of();
      case PlanProposed plan ->
          List.of(
              to("plan", plan.version()),
              to("items", plan.items()),
              to("proposedBy", plan.proposedBy()));
      case PlanApproved plan ->
          List.of(
              to("planApproved", plan.version()),
              to("proposedBy", plan.proposedBy()),
              to("exception", plan.combined() ? "PLANNED_AND_APPROVES" : null));
      case StepTaken step ->
          List.of(to("plan", step.version()), to("item", step.item()), to("doneOn", step.doneOn()));
      case InterviewHeld held ->
          List.of(
              to("interview", held.interviewId()),
              to("subject", held.subject()),
              to("heldOn", held.heldOn()));
      case EvidenceAdded added -> List.of(to("evidence", added.evidenceId()));
      case SubjectHeard heard ->
          List.of(to("subject", heard.subject()), to("receivedOn", heard.receivedOn()));
      case HearingWaived waived -> List.of(to("subject", waived.subject()), to("heard", "WAIVED"));
      case InvestigationSuspended paused ->
          List.of(
              after("paused", true),
              to("askedBy", paused.askedBy()),
              after("review", "DUE"),
              to("reviewBy", paused.reviewBy()));
      case SuspensionContinued paused ->
          List.of(after("review", "DUE"), between("reviewBy", paused.before(), paused.reviewBy()));
      case InvestigationResumed _ -> List.of(after("paused", false));
      case SuspensionReviewMissed missed ->
          List.of(after("review", "MISSED"), to("reviewBy", missed.dueAt()));
    };
  }
}
