package io.probity.core.casework;

import io.probity.core.intake.ReportId;
import io.probity.core.visibility.facts.CaseFacts;
import java.util.Comparator;
import java.util.List;

/** Whoever reported to a case and has a mailbox awaits an answer again once it is reopened. */
final class AwaitedAnswers {

  private AwaitedAnswers() {}

  /** To these reports of the case, in the order of their ids. */
  static List<ReportId> in(CaseId caseId, CaseFacts cases) {
    return cases.streams(caseId.value()).stream()
        .filter(StreamKind.REPORT::names)
        .map(stream -> new ReportId(StreamKind.REPORT.idIn(stream)))
        .filter(report -> cases.caseOf(StreamKind.MAILBOX.stream(report.value())).isPresent())
        .sorted(Comparator.comparing(ReportId::value))
        .toList();
  }
}
