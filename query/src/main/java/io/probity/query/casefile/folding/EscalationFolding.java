package io.probity.query.casefile.folding;

import io.probity.core.escalation.EscalationEvent;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.message.Recorded;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;

/** What one entry does to the escalation in the file of its case. */
record EscalationFolding(Recorded recorded) {

  void fold(WriteModel file, EscalationEvent event) {
    file.add("streams", event.escalationId().stream());
    WriteModel part =
        file.part("escalation")
            .set("escalationId", event.escalationId().value())
            .setOnce("state", "NONE");
    switch (event) {
      case MaterialityAssessed assessed -> assess(part, assessed);
      case DeadlineMissed _ -> part.set("state", "MISSED");
      case EscalatedToAuditCommittee escalated ->
          deed(part.set("state", "ESCALATED").part("escalated"))
              .set("reasons", escalated.reasons());
      case AccountingMatterFlagged flagged ->
          deed(part.part("accounting")).set("reasons", flagged.reasons());
      case ReassessmentTold told ->
          deed(part.append("told")).set("before", told.before()).set("now", told.now());
      case EscalationAcknowledged taken ->
          deed(part.append("acknowledgements")).set("materiality", taken.materiality());
      case DepartureMadeKnown known ->
          deed(part.append("departures"))
              .set("knownTo", known.knownTo())
              .set("knownOn", known.knownOn())
              .set("dueAt", known.dueAt())
              .set("reasons", known.reasons());
      case DepartureActedOn acted -> deed(part.append("acted")).set("reasons", acted.reasons());
      case ImplicitWaiverSuspected suspected ->
          deed(part.append("suspected"))
              .set("knownTo", suspected.knownTo())
              .set("dueAt", suspected.dueAt());
    }
  }

  private void assess(WriteModel part, MaterialityAssessed assessed) {
    if (assessed.dueAt() != null) {
      part.set("state", "DUE").set("dueAt", assessed.dueAt());
    }
    deed(part.append("assessments"))
        .set("before", assessed.before())
        .set("now", assessed.now())
        .set("reasons", assessed.reasons());
  }

  private WriteModel deed(WriteModel part) {
    return Deed.write(part, recorded);
  }
}
