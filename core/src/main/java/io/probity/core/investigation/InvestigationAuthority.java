package io.probity.core.investigation;

import static io.probity.core.investigation.InvestigationRules.BY_THE_CLOCK;
import static io.probity.core.investigation.InvestigationRules.DECIDED_BY_WHO_LEADS;
import static io.probity.core.investigation.InvestigationRules.RECORDED_BY_AN_INVESTIGATOR;
import static io.probity.core.rule.Rule.VISIBLE;

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
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.UUID;

/** Who may work on an investigation, and who decides how it goes on. */
public final class InvestigationAuthority {

  private InvestigationAuthority() {}

  public static void check(InvestigationCommand command, Actor actor, CaseVisibility visibility) {
    UUID caseId = command.investigationId().value();
    Instant at = command.time();
    VISIBLE.require(visibility.sees(caseId, actor, at));
    switch (command) {
      case ProposePlan _,
          RecordStep _,
          RecordInterview _,
          AddEvidence _,
          RecordResponse _,
          WaiveResponse _ ->
          RECORDED_BY_AN_INVESTIGATOR.require(visibility.investigates(caseId, actor, at));
      case ApprovePlan _, SuspendInvestigation _, ContinueSuspension _, ResumeInvestigation _ ->
          DECIDED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      case RecordMissedSuspensionReview _ ->
          BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
    }
  }
}
