package io.probity.query.caseload;

import io.probity.core.casework.CaseId;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.query.views.Change;
import io.probity.query.views.document.WriteModel;
import java.util.List;

/** How many reports are dealt with in which case, as their lines show. */
final class ReportsOfCases {
  static final String REPORTS = "reports";

  private static final String BEFORE = "stateBefore";

  private ReportsOfCases() {}

  static List<Change> of(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now -> moved(now.from(), now.caseId());
      case ReportUnlinked back -> moved(back.caseId(), back.backTo());
      case CasesRelated _, CasesUnrelated _ -> List.of();
    };
  }

  static void merge(WriteModel line) {
    line.text("state").ifPresent(state -> line.set(BEFORE, state).set("state", Caseload.MERGED));
  }

  static void unmerge(WriteModel line) {
    line.text(BEFORE).ifPresent(state -> line.set("state", state));
  }

  private static List<Change> moved(CaseId from, CaseId to) {
    return List.of(by(from, -1), by(to, 1));
  }

  private static Change by(CaseId caseId, long more) {
    return new Change(
        Caseload.CASES, caseId.value().toString(), line -> line.increase(REPORTS, more));
  }
}
