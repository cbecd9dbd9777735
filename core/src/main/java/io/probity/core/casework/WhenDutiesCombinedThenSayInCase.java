package io.probity.core.casework;

import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.casework.CaseCommand.RecordCombinedDuties;
import io.probity.core.investigation.InvestigationEvent.PlanApproved;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Where one person did what takes two, the case itself says so, whichever stream it stands in. */
public final class WhenDutiesCombinedThenSayInCase implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case PlanApproved plan when plan.combined() ->
          said(entry, plan.caseId(), CombinedDuties.PLANNED_AND_APPROVES);
      case FindingApproved finding when finding.rolesMet() ->
          said(entry, finding.caseId(), CombinedDuties.HAD_A_HAND_AND_REVIEWS);
      case FindingReturned finding when finding.rolesMet() ->
          said(entry, finding.caseId(), CombinedDuties.HAD_A_HAND_AND_REVIEWS);
      case KnowinglyFalseDecided decision when decision.rolesMet() ->
          said(entry, decision.caseId(), CombinedDuties.HAD_A_HAND_AND_REVIEWS);
      case DisciplineImposed imposed when imposed.rolesMet() ->
          said(entry, imposed.caseId(), CombinedDuties.HAD_A_HAND_AND_DISCIPLINES);
      default -> List.of();
    };
  }

  private static List<Command> said(Recorded entry, CaseId caseId, CombinedDuties duties) {
    return List.of(
        new RecordCombinedDuties(caseId, entry.actor().person(), duties, entry.recordedAt()));
  }
}
