package io.probity.core.casework;

import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.casework.CaseCommand.RecordCombinedDuties;
import io.probity.core.investigation.InvestigationEvent.PlanApproved;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
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
      case ReportLinked linked when linked.combined() && linked.takenBy() != null ->
          said(
              entry,
              linked.caseId(),
              linked.takenBy(),
              CombinedDuties.TOOK_REPORT_AND_INVESTIGATES);
      case CasesRelated related ->
          related.combined().stream()
              .flatMap(
                  person ->
                      said(
                          entry,
                          related.caseId(),
                          person,
                          CombinedDuties.WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION)
                          .stream())
              .toList();
      case DisciplineLifted lifted when lifted.rolesMet() ->
          said(entry, lifted.caseId(), CombinedDuties.HAD_A_HAND_AND_DISCIPLINES);
      default -> List.of();
    };
  }

  private static List<Command> said(Recorded entry, CaseId caseId, CombinedDuties duties) {
    return said(entry, caseId, entry.actor().person(), duties);
  }

  private static List<Command> said(
      Recorded entry, CaseId caseId, PersonId person, CombinedDuties duties) {
    return List.of(new RecordCombinedDuties(caseId, person, duties, entry.recordedAt()));
  }
}
