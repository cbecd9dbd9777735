package io.probity.query.caseload;

import io.probity.core.casework.CaseId;
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
import io.probity.query.views.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when the investigation of a case is paused, as its line shows. */
final class Pauses {
  private Pauses() {}

  static List<Change> of(InvestigationEvent event) {
    return switch (event) {
      case InvestigationSuspended paused -> until(paused.caseId(), paused.reviewBy());
      case SuspensionContinued paused -> until(paused.caseId(), paused.reviewBy());
      case InvestigationResumed resumed -> until(resumed.caseId(), null);
      case InvestigationBegun _,
          PlanProposed _,
          PlanApproved _,
          StepTaken _,
          InterviewHeld _,
          EvidenceAdded _,
          SubjectHeard _,
          HearingWaived _,
          SuspensionReviewMissed _ ->
          List.of();
    };
  }

  private static List<Change> until(CaseId caseId, @Nullable Instant review) {
    return List.of(
        new Change(
            Caseload.CASES,
            caseId.value().toString(),
            line -> line.set("pausedUntilReview", review)));
  }
}
