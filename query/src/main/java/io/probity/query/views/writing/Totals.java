package io.probity.query.views.writing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.probity.query.views.View;
import io.probity.query.views.answer.Counts;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The counts of a view, kept in one document while what they count changes. */
final class Totals {
  private final MongoCollection<Document> collection;
  private final Map<String, Long> counts;
  private final Draft draft;

  /** The headings of a document before and after a change. */
  record Moved(List<String> before, List<String> after) {}

  private Totals(MongoCollection<Document> collection, Draft draft) {
    this.collection = collection;
    this.draft = draft;
    this.counts = Counts.in(draft.model().document());
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
    draft.model().document().put(Counts.FIELD, new Document(new TreeMap<String, Object>(counts)));
    Shelf.write(collection, List.of(draft));
  }
}
