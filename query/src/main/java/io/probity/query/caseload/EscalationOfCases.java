package io.probity.query.caseload;

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
import io.probity.query.views.document.WriteModel;

/** Why a case is before the audit committee, and whether it took note, as its line shows. */
final class EscalationOfCases {
  static final String COMMITTEE = "committee";
  static final String NOT_TOLD = "NOT_TOLD";

  private static final String AWAITED = "AWAITED";
  private static final String ACKNOWLEDGED = "ACKNOWLEDGED";

  private EscalationOfCases() {}

  /** An assessment that makes nothing due does not change the line. */
  static boolean shows(EscalationEvent event) {
    return !(event instanceof MaterialityAssessed assessed && assessed.dueAt() == null);
  }

  static void fold(WriteModel line, EscalationEvent event) {
    switch (event) {
      case MaterialityAssessed assessed -> {
        if (assessed.dueAt() != null) {
          line.set("escalation", "DUE").set("escalationDue", assessed.dueAt());
        }
      }
      case DeadlineMissed _ -> line.set("escalation", "MISSED");
      case EscalatedToAuditCommittee _ ->
          line.set("escalation", "ESCALATED").set(COMMITTEE, AWAITED);
      case ReassessmentTold _ -> line.set(COMMITTEE, AWAITED);
      case AccountingMatterFlagged _ ->
          flag(line, CaseFlag.ACCOUNTING_MATTER).set(COMMITTEE, AWAITED);
      case ImplicitWaiverSuspected _ ->
          flag(line, CaseFlag.IMPLICIT_WAIVER_SUSPECTED).set(COMMITTEE, AWAITED);
      case DepartureMadeKnown _ -> flag(line, CaseFlag.DEPARTURE_KNOWN);
      case DepartureActedOn _ -> line.remove(CaseFlag.FIELD, CaseFlag.DEPARTURE_KNOWN.name());
      case EscalationAcknowledged _ -> line.set(COMMITTEE, ACKNOWLEDGED);
    }
  }

  private static WriteModel flag(WriteModel line, CaseFlag flag) {
    return line.add(CaseFlag.FIELD, flag.name());
  }
}
