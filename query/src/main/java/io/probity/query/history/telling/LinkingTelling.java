package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.back;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.visibility.CaseScope;
import io.probity.query.views.answer.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what an entry changed in what reports and cases have to do with each other. */
public final class LinkingTelling {
  private static final String OTHER_CASE = "otherCase";
  private static final String NOT_LOOKED_INTO = "notLookedInto";
  private static final String LOOKS_INTO = "looksInto";
  private static final Set<String> OF_ANOTHER_CASE =
      Set.of(OTHER_CASE, NOT_LOOKED_INTO, LOOKS_INTO);

  private LinkingTelling() {}

  static List<Changed> of(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now ->
          List.of(
              to("link", now.linkId().value()),
              to("report", now.reportId().value()),
              to(OTHER_CASE, now.from().value()),
              to("takenBy", now.takenBy()),
              to("liaison", now.liaison()),
              to("feedback", now.feedbackOwed() ? "DUE" : null),
              to("askedFirst", now.askedFirst()),
              to("exception", now.combined() ? "TOOK_DOWN_AND_INVESTIGATES" : null));
      case ReportUnlinked back ->
          List.of(
              between("link", back.linkId().value(), null),
              between("report", back.reportId().value(), null),
              to(OTHER_CASE, back.backTo().value()),
              to("liaison", back.liaison()),
              to("feedback", back.feedbackOwed() ? "DUE" : null),
              to("askedFirst", back.askedFirst()),
              to("escalated", back.escalated()));
      case CasesRelated related ->
          List.of(
              to("case", related.caseId().value()),
              to(OTHER_CASE, related.other().value()),
              to("related", related.how()),
              to("watch", related.watchId()),
              to("worksOnBoth", related.combined()));
      case CasesUnrelated gone ->
          List.of(
              to("case", gone.caseId().value()),
              between(OTHER_CASE, gone.other().value(), null),
              between("related", gone.how(), null),
              between("watch", gone.watchId(), null));
    };
  }

  static List<Changed> of(CaseClosed closed) {
    List<Changed> all = new ArrayList<>();
    all.add(after("state", "CLOSED"));
    all.add(after("ground", closed.ground()));
    if (closed.duplicateOf() != null) {
      all.add(to(OTHER_CASE, closed.duplicateOf().value()));
    }
    closed.notLookedInto().forEach(left -> all.add(to(NOT_LOOKED_INTO, left.caseId().value())));
    return all;
  }

  static List<Changed> of(CaseReopened reopened) {
    List<Changed> all = new ArrayList<>();
    all.add(between("state", "CLOSED", "INVESTIGATION"));
    all.add(between("ground", reopened.closedAs(), null));
    all.add(to("reopeningRequestedBy", reopened.requestedBy()));
    reopened.lookedIntoAgain().forEach(now -> all.add(to(LOOKS_INTO, now.caseId().value())));
    return all;
  }

  static List<Changed> of(CaseMerged merged) {
    return List.of(after("state", "MERGED"), to(OTHER_CASE, merged.into().value()));
  }

  static List<Changed> of(CaseUnmerged back) {
    return List.of(back("state"), between(OTHER_CASE, back.from().value(), null));
  }

  /** An entry tells nothing of another case to those who may not know of it. */
  public static boolean isInSight(Changed changed, CaseScope scope) {
    return !OF_ANOTHER_CASE.contains(changed.what())
        || Stream.of(changed.from(), changed.to())
            .filter(Objects::nonNull)
            .allMatch(id -> Sight.includes(scope, UUID.fromString(id)));
  }
}
