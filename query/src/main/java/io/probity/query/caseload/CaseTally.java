package io.probity.query.caseload;

import io.probity.query.views.WriteModel;
import java.util.ArrayList;
import java.util.List;

/** Under which headings a case counts. */
final class CaseTally {
  static final String ALL = "all";

  private CaseTally() {}

  static List<String> headings(WriteModel line) {
    List<String> headings = new ArrayList<>(List.of(ALL));
    line.text("state").ifPresent(state -> headings.add("state=" + state));
    line.text("escalation").ifPresent(escalation -> headings.add("escalation=" + escalation));
    line.texts("principles").forEach(principle -> headings.add("principle=" + principle));
    line.texts("topics").forEach(topic -> headings.add("topic=" + topic));
    return headings;
  }
}
