package io.probity.query.views.answer;

import com.mongodb.client.model.Filters;
import io.probity.query.views.Tally;
import io.probity.query.views.View;
import io.probity.query.views.document.WriteModel;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** How many documents stand under each heading; a heading without any is not there. */
public final class Counts {
  /** Where the one document of a view's totals keeps them. */
  public static final String FIELD = "counts";

  private Counts() {}

  /** Of the whole view, as they were kept while it changed. */
  public static Map<String, Long> of(View view) {
    Document kept =
        view.collection(View.TOTALS).find(Filters.eq(WriteModel.ID, View.TOTALS)).first();
    return kept == null ? Map.of() : in(kept);
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

  /** As that document holds them; the map is the caller's. */
  public static Map<String, Long> in(Document kept) {
    Map<String, Long> counts = new TreeMap<>();
    kept.get(FIELD, new Document())
        .forEach((heading, count) -> counts.put(heading, ((Number) count).longValue()));
    return counts;
  }
}
