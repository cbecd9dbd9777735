package io.probity.core.journal.entries;

/** What the index holds is not what was committed: nothing may be decided on it. */
public final class HistoryAltered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param index where, or the first index of the stream where entries are missing
   * @param check which check failed, for instance {@code leaf hash}
   */
  public HistoryAltered(long index, String check) {
    super("History altered at index " + index + ": " + check);
  }
}
