package io.probity.query.views;

/** A field in the order of an index or of an answer. */
public record SortKey(String field, boolean ascending) {
  public static SortKey up(String field) {
    return new SortKey(field, true);
  }

  public static SortKey down(String field) {
    return new SortKey(field, false);
  }

  /** As MongoDB writes it: 1 or -1. */
  public int direction() {
    return ascending ? 1 : -1;
  }
}
