package io.probity.query.views;

import java.util.List;

/**
 * The shape of a query: which fields it compares for equality ({@code $in} included), how it sorts,
 * and which fields it bounds by a range. A declared index serves it if the index begins with the
 * equality fields, in any order, goes on with the sort, and then holds the range.
 */
public record QueryShape(List<String> equality, List<SortKey> sort, List<String> range) {
  public QueryShape {
    equality = List.copyOf(equality);
    sort = List.copyOf(sort);
    range = List.copyOf(range);
  }

  /** Documents by their ids. */
  public static QueryShape byId() {
    return new QueryShape(List.of("_id"), List.of(), List.of());
  }
}
