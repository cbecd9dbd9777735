package io.probity.query.duedates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the due dates for a scope. Who reads by office walks an index and skips a short list of
 * closed cases; for everybody else the duties of their few cases are read and put in order.
 */
final class DueList {
  private static final int IDS_AT_ONCE = 1_000;
  private static final String OF_CONTACT = "mailbox-";

  private static final Comparator<Document> IN_ORDER =
      Comparator.comparing((Document duty) -> duty.getString("dueAt"))
          .thenComparing(duty -> duty.getString("_id"));

  private final MongoCollection<Document> duties;
  private final DueDatesQuery query;
  private final List<String> states;

  DueList(MongoCollection<Document> duties, DueDatesQuery query) {
    this.duties = duties;
    this.query = query;
    this.states = query.states().stream().map(Enum::name).toList();
  }

  Page<DueLine> page(DueDatesQuery.Scope scope) {
    List<String> shelves = new ArrayList<>(scope.clocks());
    List<Document> seen =
        switch (scope.cases()) {
          case AllBut(var closed) -> {
            shelves.add(WhatIsDue.OF_CASES);
            yield walk(shelves, closed, scope.hidden());
          }
          case Only(var open) ->
              both(
                  walk(shelves, Set.of(), scope.hidden()),
                  ofCases(open).stream().filter(duty -> isShown(duty, scope)).toList());
        };
    List<Document> found = scope.own().isEmpty() ? seen : both(seen, own(scope.own()));
    boolean more = found.size() > query.limit();
    List<DueLine> lines = found.stream().limit(query.limit()).map(DueList::line).toList();
    return new Page<>(lines, more ? cursor(found.get(query.limit() - 1)) : null);
  }

  private List<Document> both(List<Document> some, List<Document> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(IN_ORDER)
        .limit(query.limit() + 1L)
        .toList();
  }

  /** Of their case whoever is to do it learns nothing. */
  private List<Document> own(Collection<String> streams) {
    List<String> ids = streams.stream().map(WhatIsDue::idOfAction).toList();
    List<Document> found = duties.find(in("_id", ids)).into(new ArrayList<>());
    found.removeIf(duty -> !states.contains(duty.getString("state")) || !isAfter(duty));
    found.forEach(duty -> duty.remove("caseId"));
    return found;
  }

  private List<Document> walk(
      List<String> shelves, Collection<UUID> closed, Collection<String> hidden) {
    List<Bson> filters = new ArrayList<>();
    filters.add(in("shelf", shelves));
    filters.add(in("state", states));
    Cursor after = query.after();
    if (after != null) {
      filters.add(gte("dueAt", after.value()));
      filters.add(or(gt("dueAt", after.value()), gt("_id", after.id())));
    }
    if (!closed.isEmpty()) {
      filters.add(nin("caseId", texts(closed)));
    }
    if (!hidden.isEmpty()) {
      filters.add(nin("duty", hidden));
    }
    return duties
        .find(and(filters))
        .sort(Sorts.ascending("dueAt", "_id"))
        .limit(query.limit() + 1)
        .into(new ArrayList<>());
  }

  private List<Document> ofCases(Collection<UUID> open) {
    List<String> wanted = texts(open);
    List<Document> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
      int to = Math.min(wanted.size(), from + IDS_AT_ONCE);
      duties.find(in("caseId", wanted.subList(from, to))).into(found);
    }
    found.removeIf(duty -> !states.contains(duty.getString("state")) || !isAfter(duty));
    return found;
  }

  private static boolean isShown(Document duty, DueDatesQuery.Scope scope) {
    Set<UUID> reports = scope.contacts().get(UUID.fromString(duty.getString("caseId")));
    String stream = duty.getString("duty");
    return reports == null
        || (stream.startsWith(OF_CONTACT)
            && reports.contains(UUID.fromString(stream.substring(OF_CONTACT.length()))));
  }

  private boolean isAfter(Document duty) {
    Cursor after = query.after();
    if (after == null) {
      return true;
    }
    int order = duty.getString("dueAt").compareTo(after.value());
    return order > 0 || (order == 0 && duty.getString("_id").compareTo(after.id()) > 0);
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private static Cursor cursor(Document last) {
    return new Cursor(DueDatesQuery.ORDER, last.getString("dueAt"), last.getString("_id"));
  }

  private static DueLine line(Document document) {
    Fields duty = new Fields(document);
    String caseId = duty.textOrNull("caseId");
    Instant dueAt = Objects.requireNonNull(duty.instantOrNull("dueAt"));
    return new DueLine(
        duty.text("clock"),
        duty.text("duty"),
        caseId == null ? null : UUID.fromString(caseId),
        DueState.valueOf(duty.text("state")),
        dueAt,
        duty.number("startedAt"),
        indexOrNull(document, "missedAt"),
        indexOrNull(document, "endedAt"),
        duty.changedAt());
  }

  private static @Nullable Long indexOrNull(Document document, String field) {
    return document.get(field, Long.class);
  }
}
