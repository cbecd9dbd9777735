package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

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
import java.util.List;

/** Says what an entry changed in how a case reaches the audit committee, from what to what. */
final class EscalationTelling {
  private EscalationTelling() {}

  static List<Changed> of(EscalationEvent event) {
    return switch (event) {
      case MaterialityAssessed assessed ->
          assessed.dueAt() == null
              ? List.of(materiality(assessed))
              : List.of(
                  materiality(assessed), after("escalation", "DUE"), to("dueAt", assessed.dueAt()));
      case EscalatedToAuditCommittee escalated ->
          List.of(
              after("escalation", "ESCALATED"),
              to("materialityTold", escalated.now()),
              to("materialityWhenDue", escalated.whenDue()),
              to("dueAt", escalated.dueAt()));
      case AccountingMatterFlagged _ -> List.of(to("accountingMatter", true));
      case ReassessmentTold told -> List.of(between("materialityTold", told.before(), told.now()));
      case EscalationAcknowledged acknowledged ->
          List.of(to("acknowledged", acknowledged.materiality()));
      case DepartureMadeKnown known ->
          List.of(
              to("knownTo", known.knownTo()),
              to("knownOn", known.knownOn()),
              after("departure", "KNOWN"),
              to("dueAt", known.dueAt()));
      case DepartureActedOn _ -> List.of(after("departure", "ACTED_ON"));
      case ImplicitWaiverSuspected suspected ->
          List.of(
              after("departure", "IMPLICIT_WAIVER_SUSPECTED"),
              to("knownTo", suspected.knownTo()),
              to("dueAt", suspected.dueAt()));
      case DeadlineMissed missed ->
          List.of(after("escalation", "MISSED"), to("dueAt", missed.dueAt()));
    };
  }

  private static Changed materiality(MaterialityAssessed assessed) {
    return between("materiality", assessed.before(), assessed.now());
  }
}
