package io.probity.core.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index that the product creates on a collection.
 *
 * @param unique no two documents share its values
 * @param sparse documents without any of its fields are left out
 */
public record DeclaredIndex(
    String collection, List<IndexKey> keys, boolean unique, boolean sparse) {

  public DeclaredIndex {
    keys = List.copyOf(keys);
  }

  public static DeclaredIndex on(String collection, IndexKey... keys) {
    return new DeclaredIndex(collection, List.of(keys), false, false);
  }

  /** The one that every collection has from the beginning. */
  public static DeclaredIndex onId(String collection) {
    return new DeclaredIndex(collection, List.of(IndexKey.ascending("_id")), true, false);
  }

  public DeclaredIndex asUnique() {
    return new DeclaredIndex(collection, keys, true, sparse);
  }

  public DeclaredIndex asSparse() {
    return new DeclaredIndex(collection, keys, unique, true);
  }

  /**
   * Whether the index answers the question without reading documents that do not belong to the
   * answer: equality first, then sort, then range. A unique index whose fields are all asked for by
   * equality leaves one document at most, and so serves whatever else is asked.
   */
  public boolean serves(QueryShape shape) {
    if (!collection.equals(shape.collection())) {
      return false;
    }
    if (unique && shape.equality().containsAll(fields())) {
      return true;
    }
    return !sparseMisses(shape) && servesInOrder(shape);
  }

  /** A sparse index lacks documents unless one of its fields is asked for. */
  private boolean sparseMisses(QueryShape shape) {
    return sparse
        && Stream.concat(shape.equality().stream(), shape.range().stream())
            .noneMatch(fields()::contains);
  }

  private boolean servesInOrder(QueryShape shape) {
    int equal = shape.equality().size();
    int sorted = equal + shape.sort().size();
    if (sorted > keys.size() || !prefix(equal).equals(Set.copyOf(shape.equality()))) {
      return false;
    }
    return runsAs(shape.sort(), keys.subList(equal, sorted)) && reaches(shape, equal, sorted);
  }

  private static boolean runsAs(List<IndexKey> sort, List<IndexKey> slice) {
    return sort.equals(slice) || sort.stream().map(IndexKey::reversed).toList().equals(slice);
  }

  /** Range fields are among the sorted ones or directly follow them. */
  private boolean reaches(QueryShape shape, int equal, int sorted) {
    List<String> left = new ArrayList<>(shape.range());
    left.removeAll(fields().subList(equal, sorted));
    int end = sorted + left.size();
    return end <= keys.size() && new HashSet<>(fields().subList(sorted, end)).containsAll(left);
  }

  private Set<String> prefix(int length) {
    return keys.stream().limit(length).map(IndexKey::field).collect(Collectors.toSet());
  }

  private List<String> fields() {
    return keys.stream().map(IndexKey::field).toList();
  }
}
