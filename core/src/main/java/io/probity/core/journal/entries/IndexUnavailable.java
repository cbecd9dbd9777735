package io.probity.core.journal.entries;

/** MongoDB cannot be asked now. */
public final class IndexUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexUnavailable(Throwable cause) {
    super("The entry index cannot be asked", cause);
  }
}
