package io.probity.core.escalation;

import static io.probity.core.escalation.EscalationRules.ASSESSED_BY_WHO_HANDLES;
import static io.probity.core.escalation.EscalationRules.BY_THE_CLOCK;
import static io.probity.core.escalation.EscalationRules.BY_THE_COMMITTEE;
import static io.probity.core.escalation.EscalationRules.BY_WHOEVER_ACTS_FIRST;
import static io.probity.core.escalation.EscalationRules.DEPARTURE_BY_WHO_HANDLES;
import static io.probity.core.escalation.EscalationRules.FLAGGED_BY_WHO_HANDLES;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who may say that a case might be material, and who informs the audit committee. */
public final class EscalationAuthority {

  private static final Set<Capacity> COMMITTEE =
      Set.of(
          Capacity.AUDIT_COMMITTEE_CHAIR,
          Capacity.AUDIT_COMMITTEE_SECRETARY,
          Capacity.AUDIT_COMMITTEE_MEMBER);

  private EscalationAuthority() {}

  public static void check(EscalationCommand command, Actor actor, CaseVisibility visibility) {
    UUID caseId = command.escalationId().value();
    Instant at = command.time();
    VISIBLE.require(visibility.sees(caseId, actor, at));
    switch (command) {
      case AssessMateriality _ ->
          ASSESSED_BY_WHO_HANDLES.require(
              visibility.leads(caseId, actor, at) || visibility.investigates(caseId, actor, at));
      case EscalateToAuditCommittee _ ->
          BY_WHOEVER_ACTS_FIRST.require(visibility.informsTheAuditCommittee(caseId, actor, at));
      case RecordMissedDeadline _, RecordUnansweredDeparture _ ->
          BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
      case FlagAccountingMatter _ ->
          FLAGGED_BY_WHO_HANDLES.require(visibility.handles(caseId, actor, at));
      case AcknowledgeEscalation _ ->
          BY_THE_COMMITTEE.require(COMMITTEE.contains(actor.capacity()));
      case RecordKnownDeparture _, RecordActOnDeparture _ ->
          DEPARTURE_BY_WHO_HANDLES.require(
              visibility.leads(caseId, actor, at) || visibility.investigates(caseId, actor, at));
    }
  }
}
