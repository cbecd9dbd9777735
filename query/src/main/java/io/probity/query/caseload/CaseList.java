package io.probity.query.caseload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.query.caseload.CaseloadQuery.Filter;
import io.probity.query.views.View;
import io.probity.query.views.answer.Counts;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads the caseload for a scope. Who reads by office walks an index and skips a short list of
 * closed cases; everybody else starts from the ids that are open to them and reads no others.
 */
final class CaseList {
  private static final int IDS_AT_ONCE = 1_000;

  private final MongoCollection<Document> cases;
  private final View view;

  CaseList(View view) {
    this.view = view;
    this.cases = view.collection(Caseload.CASES);
  }

  Page<CaseLine> page(CaseloadQuery query, CaseScope scope) {
    List<Document> found =
        switch (scope) {
          case AllBut(var closed) -> walk(query, closed);
          case Only(var open) -> choose(query, byIds(open));
        };
    boolean more = found.size() > query.limit();
    List<CaseLine> lines =
        found.stream().limit(query.limit()).map(Fields::new).map(CaseList::line).toList();
    return new Page<>(lines, more ? cursor(query, found.get(query.limit() - 1)) : null);
  }

  Map<String, Long> counts(CaseScope scope) {
    return switch (scope) {
      case Only(var open) -> Counts.over(byIds(open), CaseTally::headings);
      case AllBut(var closed) -> {
        Map<String, Long> counts = new TreeMap<>(Counts.of(view));
        Counts.over(byIds(closed), CaseTally::headings)
            .forEach((heading, n) -> counts.merge(heading, -n, Long::sum));
        counts.values().removeIf(count -> count <= 0);
        yield counts;
      }
    };
  }

  private List<Document> walk(CaseloadQuery query, Collection<UUID> closed) {
    String order = query.order().field();
    List<Bson> filters = new ArrayList<>();
    filters.add(in("state", query.states().isEmpty() ? Caseload.STATES : query.states()));
    Filter filter = query.filter();
    if (filter != null) {
      filters.add(eq(filter.by().field(), filter.value()));
    }
    Cursor after = query.after();
    if (after != null) {
      filters.add(lt(order, after.index()));
    }
    if (!closed.isEmpty()) {
      filters.add(nin("_id", texts(closed)));
    }
    return cases
        .find(and(filters))
        .sort(Sorts.descending(order))
        .limit(query.limit() + 1)
        .into(new ArrayList<>());
  }

  /** The same choice and order, among documents at hand. */
  private static List<Document> choose(CaseloadQuery query, List<Document> among) {
    String order = query.order().field();
    Cursor after = query.after();
    return among.stream()
        .filter(
            each -> query.states().isEmpty() || query.states().contains(each.getString("state")))
        .filter(each -> matches(query, each))
        .filter(each -> after == null || each.getLong(order) < after.index())
        .sorted(Comparator.comparing((Document each) -> each.getLong(order)).reversed())
        .limit(query.limit() + 1L)
        .toList();
  }

  private static boolean matches(CaseloadQuery query, Document line) {
    Filter filter = query.filter();
    if (filter == null) {
      return true;
    }
    Object value = line.get(filter.by().field());
    return value instanceof Collection<?> values
        ? values.contains(filter.value())
        : filter.value().equals(value);
  }

  private List<Document> byIds(Collection<UUID> ids) {
    List<String> wanted = texts(ids);
    List<Document> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
      int to = Math.min(wanted.size(), from + IDS_AT_ONCE);
      cases.find(in("_id", wanted.subList(from, to))).into(found);
    }
    return found;
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private static Cursor cursor(CaseloadQuery query, Document last) {
    long value = last.getLong(query.order().field());
    return new Cursor(query.order().name(), Long.toString(value), last.getString("_id"));
  }

  private static CaseLine line(Fields line) {
    return new CaseLine(
        line.id(),
        line.text("state"),
        line.text("phase"),
        line.textOrNull("triage"),
        line.date("reportedOn"),
        line.number(ReportsOfCases.REPORTS),
        line.texts("investigators"),
        line.texts("principles"),
        line.texts("topics"),
        line.number("allegations"),
        line.texts("undecided").size(),
        line.text("escalation"),
        line.instantOrNull("escalationDue"),
        line.text(EscalationOfCases.COMMITTEE),
        line.texts(CaseFlag.FIELD),
        line.instantOrNull("pausedUntilReview"),
        line.dateOrNull("closedOn"),
        line.textOrNull("closedBecause"),
        line.is("test") && line.number(ReportsOfCases.REPORTS) <= 1,
        line.number("openedAt"),
        line.changedAt());
  }
}
