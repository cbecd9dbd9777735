package io.probity.core.escalation;

import static io.probity.core.escalation.EscalationRules.ASSESSED_BY_WHO_HANDLES;
import static io.probity.core.escalation.EscalationRules.BY_THE_CLOCK;
import static io.probity.core.escalation.EscalationRules.BY_WHOEVER_ACTS_FIRST;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.UUID;

/** Who may say that a case might be material, and who informs the audit committee. */
public final class EscalationAuthority {

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
      case RecordMissedDeadline _ -> BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
    }
  }
}
