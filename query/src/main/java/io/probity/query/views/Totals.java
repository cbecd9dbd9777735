package io.probity.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How many documents of a view stand under each heading, kept in one document as they change. */
public final class Totals {
  private static final String COUNTS = "counts";

  private final MongoCollection<Document> collection;
  private final Map<String, Long> counts;
  private final Draft draft;

  /** The headings of a document before and after a change. */
  record Moved(List<String> before, List<String> after) {}

  private Totals(MongoCollection<Document> collection, Draft draft) {
    this.collection = collection;
    this.draft = draft;
    this.counts = counts(draft.model().document());
  }

  static Totals none(View view) {
    return new Totals(view.collection(View.TOTALS), Draft.fresh(View.TOTALS));
  }

  static Totals load(View view) {
    MongoCollection<Document> collection = view.collection(View.TOTALS);
    Document document = collection.find(Filters.eq(WriteModel.ID, View.TOTALS)).first();
    return new Totals(
        collection, document == null ? Draft.fresh(View.TOTALS) : Draft.stored(document));
  }

  /** How many documents stand under each heading; a heading without any is not there. */
  public static Map<String, Long> of(View view) {
    return load(view).counts;
  }

  /** The same, counted over some documents instead of all. */
  public static Map<String, Long> over(Iterable<Document> documents, Tally tally) {
    Map<String, Long> counts = new TreeMap<>();
    for (Document document : documents) {
      for (String heading : tally.headings(new WriteModel(document))) {
        counts.merge(heading, 1L, Long::sum);
      }
    }
    return counts;
  }

  void apply(long index, List<Moved> moved) {
    if (index <= draft.at()) {
      return;
    }
    Map<String, Long> difference = new TreeMap<>();
    for (Moved each : moved) {
      each.before().forEach(heading -> difference.merge(heading, -1L, Long::sum));
      each.after().forEach(heading -> difference.merge(heading, 1L, Long::sum));
    }
    difference.values().removeIf(by -> by == 0);
    if (!difference.isEmpty()) {
      difference.forEach((heading, by) -> counts.merge(heading, by, Totals::sum));
      draft.appliedUpTo(index);
    }
  }

  private static @Nullable Long sum(Long count, Long by) {
    return count + by == 0 ? null : Long.valueOf(count + by);
  }

  void save() {
    draft.model().document().put(COUNTS, new Document(new TreeMap<String, Object>(counts)));
    Shelf.write(collection, List.of(draft));
  }

  private static Map<String, Long> counts(Document document) {
    Map<String, Long> counts = new TreeMap<>();
    document
        .get(COUNTS, new Document())
        .forEach((heading, count) -> counts.put(heading, ((Number) count).longValue()));
    return counts;
  }
}
