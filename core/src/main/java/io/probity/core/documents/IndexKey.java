package io.probity.core.documents;

/** A field with the direction in which an index or an order runs over it. */
public record IndexKey(String field, boolean ascending) {

  public static IndexKey ascending(String field) {
    return new IndexKey(field, true);
  }

  public static IndexKey descending(String field) {
    return new IndexKey(field, false);
  }

  IndexKey reversed() {
    return new IndexKey(field, !ascending);
  }
}
