package io.probity.core.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A question that the product puts to one collection, without the values: declared once, so that a
 * test can show that an index serves it. Immutable; each method gives another shape.
 *
 * @param equality fields compared for equality, or with {@code $in} against a bounded list
 * @param sort the order asked for
 * @param range fields compared with less or greater than
 * @param leftOut fields by which documents that the index finds are left out afterwards; whoever
 *     declares them answers for that being few
 */
public record QueryShape(
    String collection,
    List<String> equality,
    List<IndexKey> sort,
    List<String> range,
    List<String> leftOut) {

  public QueryShape {
    equality = List.copyOf(equality);
    sort = List.copyOf(sort);
    range = List.copyOf(range);
    leftOut = List.copyOf(leftOut);
  }

  public static QueryShape on(String collection) {
    return new QueryShape(collection, List.of(), List.of(), List.of(), List.of());
  }

  public QueryShape equal(String... fields) {
    return new QueryShape(collection, appended(equality, List.of(fields)), sort, range, leftOut);
  }

  public QueryShape sorted(IndexKey... keys) {
    return new QueryShape(collection, equality, appended(sort, List.of(keys)), range, leftOut);
  }

  public QueryShape between(String... fields) {
    return new QueryShape(collection, equality, sort, appended(range, List.of(fields)), leftOut);
  }

  public QueryShape leavingOut(String... fields) {
    return new QueryShape(collection, equality, sort, range, appended(leftOut, List.of(fields)));
  }

  /** The same question, put to another collection. */
  public QueryShape in(String other) {
    return new QueryShape(other, equality, sort, range, leftOut);
  }

  private static <T> List<T> appended(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
