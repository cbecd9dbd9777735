package io.probity.query.feed;

/**
 * The feed cannot go on, and trying again would not help: a gap, a ledger that is not the one the
 * token stands in, an entry that this version cannot read.
 */
public final class FeedBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long index;

  FeedBroken(String what, long index, Throwable cause) {
    super(what + " at index " + index, cause);
    this.index = index;
  }

  FeedBroken(String what, long index) {
    super(what + " at index " + index);
    this.index = index;
  }

  /** Where in the ledger. */
  public long index() {
    return index;
  }
}
