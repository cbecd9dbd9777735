package io.probity.core.alert;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Office;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Leads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of which cases whoever leads them in the officers' place is still to be told. */
record CasesToTell(Offices offices, CaseFacts cases, Leads leads) {

  List<CasesPassedOn> of(LookForLead look) {
    List<CaseId> found =
        untold(look).stream()
            .map(CaseId::new)
            .sorted(Comparator.comparing(CaseId::stream))
            .toList();
    List<CasesPassedOn> told = new ArrayList<>();
    for (int from = 0; from < found.size(); from += CasesPassedOn.MOST) {
      int to = Math.min(from + CasesPassedOn.MOST, found.size());
      told.add(new CasesPassedOn(look.alertId(), found.subList(from, to)));
    }
    return told;
  }

  private Set<UUID> untold(LookForLead look) {
    ReportId report = look.report();
    if (report != null) {
      Set<UUID> among = cases.caseOf(report.stream()).map(cases::together).orElse(Set.of());
      return leads.untold(among, look.time());
    }
    return mayConcernAny(look) ? leads.untold(look.time()) : Set.of();
  }

  private boolean mayConcernAny(LookForLead look) {
    return look.bound().isEmpty()
        || look.bound().stream()
            .anyMatch(person -> offices.holdsAny(person, Office.ABLE_TO_LEAD, look.time()));
  }
}
