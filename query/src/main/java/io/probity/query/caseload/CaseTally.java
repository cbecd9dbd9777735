package io.probity.query.caseload;

import io.probity.query.views.document.WriteModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Under which headings a case counts; a merged one counts as merged and no more. */
final class CaseTally {
  static final String ALL = "all";

  private CaseTally() {}

  /** One count for each: a case that holds three of them counts three. */
  private static List<String> reports(WriteModel line) {
    return Collections.nCopies((int) line.number(ReportsOfCases.REPORTS), ReportsOfCases.REPORTS);
  }

  /**
   * A test of the hotline that is disclosed as one counts for nothing, as long as no other report
   * is dealt with there: else a true one could be hidden in it.
   */
  static List<String> headings(WriteModel line) {
    if (line.is("test") && line.number(ReportsOfCases.REPORTS) <= 1) {
      return List.of();
    }
    if (line.text("state").filter(Caseload.MERGED::equals).isPresent()) {
      return List.of("state=" + Caseload.MERGED);
    }
    List<String> headings = new ArrayList<>(List.of(ALL));
    headings.addAll(reports(line));
    line.text("state").ifPresent(state -> headings.add("state=" + state));
    line.text("escalation").ifPresent(escalation -> headings.add("escalation=" + escalation));
    line.texts("principles").forEach(principle -> headings.add("principle=" + principle));
    line.texts("topics").forEach(topic -> headings.add("topic=" + topic));
    return headings;
  }
}
