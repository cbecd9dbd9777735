package io.probity.core.journal.index;

/** The index was written from another history than this ledger's: it is of no use. */
final class OtherHistory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OtherHistory() {
    super("the index holds another history");
  }
}
