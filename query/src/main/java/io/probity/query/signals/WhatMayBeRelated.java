package io.probity.query.signals;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static io.probity.core.documents.IndexKey.ascending;

import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.parameters.SignalThresholds;
import io.probity.core.visibility.CaseScope;
import io.probity.query.signals.CaseSignals.ReporterSignal;
import io.probity.query.signals.CaseSignals.SenderSignal;
import io.probity.query.signals.CaseSignals.SubjectSignal;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.View;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Fields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What of a case was perhaps reported before, or comes too often from one sender? */
public final class WhatMayBeRelated implements Projection {
  static final String REPORTS = "reports";
  static final String CASES = "cases";

  /** So many are looked at for each sender or subject. */
  private static final int MOST = 500;

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            REPORTS,
            Tally.NONE,
            List.of(
                DeclaredIndex.on(REPORTS, ascending("caseId")),
                DeclaredIndex.on(REPORTS, ascending("sender"), ascending("receivedOn"))),
            List.of(
                QueryShape.on(REPORTS).equal("caseId"),
                QueryShape.on(REPORTS).equal("sender").between("receivedOn"))),
        new ViewCollection(
            CASES,
            Tally.NONE,
            List.of(DeclaredIndex.on(CASES, ascending("subjects"), ascending("state"))),
            List.of(QueryShape.on(CASES).equal("subjects", "state"))));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return SignalFolding.of(told.recorded());
  }

  /**
   * Of the cases in this scope; the others neither show nor count. Empty where there is no such
   * case, and just so where it lies outside the scope.
   *
   * @param alike the reports that the reporter of a report made under their name; none where
   *     whoever asks may not know it of the case
   * @param from where on something is a signal
   */
  public Answer<Optional<CaseSignals>> answer(
      LiveView live, UUID caseId, CaseScope scope, Reporters alike, SignalThresholds from) {
    Document found = live.view().collection(CASES).find(eq("_id", caseId.toString())).first();
    boolean seen = Sight.includes(scope, caseId);
    return live.answer(
        found == null || !seen
            ? Optional.empty()
            : Optional.of(
                new Looking(live.view(), caseId, scope, alike, from).at(new Fields(found))));
  }

  /**
   * Who reported under their name: which other reports they made, and of which cases that shows.
   */
  public interface Reporters {
    Set<UUID> reportsLike(UUID report);

    boolean mayBeKnown(UUID report);
  }

  /** One look around a case. */
  private record Looking(
      View view, UUID caseId, CaseScope scope, Reporters alike, SignalThresholds from) {

    CaseSignals at(Fields file) {
      List<Fields> own = reports(List.of(eq("caseId", caseId.toString())));
      List<SenderSignal> senders =
          own.stream()
              .filter(report -> report.textOrNull("sender") != null)
              .map(this::sender)
              .distinct()
              .toList();
      List<SubjectSignal> subjects =
          file.texts("subjects").stream()
              .map(person -> new SubjectSignal(person, casesAbout(person)))
              .filter(signal -> !signal.cases().isEmpty())
              .toList();
      List<ReporterSignal> reporters =
          own.stream()
              .filter(report -> alike.mayBeKnown(report.id()))
              .map(this::reporter)
              .filter(signal -> signal.reports() > 1)
              .distinct()
              .toList();
      return new CaseSignals(reporters, senders, subjects, duplicates(own, subjects));
    }

    private ReporterSignal reporter(Fields report) {
      List<String> ids = alike.reportsLike(report.id()).stream().map(UUID::toString).toList();
      List<UUID> cases =
          (ids.isEmpty() ? List.<Fields>of() : reports(List.of(in("_id", ids))))
              .stream()
                  .filter(other -> isNear(report, other))
                  .filter(other -> isSeen(caseOf(other)) && alike.mayBeKnown(other.id()))
                  .map(Looking::caseOf)
                  .toList();
      return new ReporterSignal(cases.size(), cases.size() >= from.often(), others(cases));
    }

    private boolean isNear(Fields report, Fields other) {
      long days = ChronoUnit.DAYS.between(report.date("receivedOn"), other.date("receivedOn"));
      return Math.abs(days) <= from.nearDays();
    }

    private List<UUID> others(List<UUID> cases) {
      return cases.stream().distinct().filter(each -> !each.equals(caseId)).toList();
    }

    private SenderSignal sender(Fields report) {
      LocalDate day = report.date("receivedOn");
      List<Fields> sent =
          reports(
              List.of(
                  eq("sender", report.text("sender")),
                  gte("receivedOn", day.minusDays(from.nearDays()).toString()),
                  lte("receivedOn", day.plusDays(from.nearDays()).toString())));
      List<UUID> cases = sent.stream().map(Looking::caseOf).filter(this::isSeen).toList();
      return new SenderSignal(
          report.text("sender"), cases.size(), cases.size() >= from.often(), others(cases));
    }

    private List<UUID> casesAbout(String person) {
      List<Document> found =
          view.collection(CASES)
              .find(and(eq("subjects", person), eq("state", "OPEN")))
              .limit(MOST)
              .into(new ArrayList<>());
      return found.stream()
          .map(each -> new Fields(each).id())
          .filter(each -> !each.equals(caseId) && isSeen(each))
          .toList();
    }

    private List<UUID> duplicates(List<Fields> own, List<SubjectSignal> subjects) {
      Set<String> others = new LinkedHashSet<>();
      subjects.forEach(each -> each.cases().forEach(id -> others.add(id.toString())));
      if (others.isEmpty()) {
        return List.of();
      }
      return reports(List.of(in("caseId", others))).stream()
          .filter(other -> own.stream().anyMatch(report -> atTheSameTime(report, other)))
          .map(Looking::caseOf)
          .distinct()
          .toList();
    }

    private boolean atTheSameTime(Fields report, Fields other) {
      LocalDate day = report.dateOrNull("occurredOn");
      LocalDate otherDay = other.dateOrNull("occurredOn");
      return day != null
          && otherDay != null
          && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= from.sameTimeDays();
    }

    private List<Fields> reports(List<Bson> filters) {
      return view
          .collection(REPORTS)
          .find(and(filters))
          .limit(MOST)
          .into(new ArrayList<>())
          .stream()
          .filter(each -> each.getString("caseId") != null)
          .map(Fields::new)
          .toList();
    }

    private boolean isSeen(UUID other) {
      return Sight.includes(scope, other);
    }

    private static UUID caseOf(Fields report) {
      return UUID.fromString(report.text("caseId"));
    }
  }
}
