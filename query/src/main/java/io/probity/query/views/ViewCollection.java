package io.probity.query.views;

import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import java.util.List;

/**
 * A collection of documents of one kind, the indexes it declares, and every query put to it.
 *
 * @param name for the two that follow as well: which generation's is meant, the view knows
 * @param tally how its documents are counted while they change
 */
public record ViewCollection(
    String name, Tally tally, List<DeclaredIndex> indexes, List<QueryShape> queries) {
  public ViewCollection {
    indexes = List.copyOf(indexes);
    queries = List.copyOf(queries);
  }
}
