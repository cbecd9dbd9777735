package io.probity.query.views;

import java.util.List;

/**
 * A collection of documents of one kind, the indexes it declares, and every query put to it.
 *
 * @param tally how its documents are counted while they change
 */
public record ViewCollection(
    String name, Tally tally, List<DeclaredIndex> indexes, List<QueryShape> queries) {
  public ViewCollection {
    indexes = List.copyOf(indexes);
    queries = List.copyOf(queries);
  }
}
