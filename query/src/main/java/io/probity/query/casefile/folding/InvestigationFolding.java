package io.probity.query.casefile.folding;

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
import io.probity.core.message.Recorded;
import io.probity.core.sealing.Confidential;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;

/** What one entry of an investigation does to the file of its case. */
record InvestigationFolding(Recorded recorded) {

  void fold(WriteModel file, InvestigationEvent event) {
    switch (event) {
      case InvestigationBegun begun -> file.add("streams", begun.investigationId().stream());
      case PlanProposed plan ->
          work(file, "PLAN_PROPOSED", plan.plan())
              .set("plan", plan.version())
              .set("items", plan.items());
      case PlanApproved plan ->
          work(file, "PLAN_APPROVED", plan.reasons()).set("plan", plan.version());
      case StepTaken step ->
          work(file, "STEP", step.account())
              .set("plan", step.version())
              .set("item", step.item())
              .set("claimedOn", step.doneOn());
      case InterviewHeld held ->
          work(file, "INTERVIEW", held.notes())
              .set("subject", held.subject() == null ? null : held.subject().value())
              .set("claimedOn", held.heldOn());
      case EvidenceAdded added -> work(file, "EVIDENCE", added.document());
      case SubjectHeard heard ->
          work(file, "SUBJECT_HEARD", heard.response())
              .set("subject", heard.subject().value())
              .set("claimedOn", heard.receivedOn());
      case HearingWaived waived ->
          work(file, "HEARING_WAIVED", waived.reasons()).set("subject", waived.subject().value());
      case InvestigationSuspended paused ->
          work(file.set("pausedUntilReview", paused.reviewBy()), "PAUSED", paused.reasons());
      case SuspensionContinued paused ->
          work(file.set("pausedUntilReview", paused.reviewBy()), "PAUSE_GOES_ON", paused.reasons());
      case InvestigationResumed resumed ->
          work(file.set("pausedUntilReview", null), "RESUMED", resumed.reasons());
      case SuspensionReviewMissed _ -> file.set("pauseReviewMissed", true);
    }
  }

  private WriteModel work(WriteModel file, String what, Confidential text) {
    return Deed.write(file.append("work"), recorded).set("what", what).set("text", text);
  }
}
