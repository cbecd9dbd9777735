package io.probity.core.journal.desk;

/** The stream, or what the decision relied on, moved on; nothing was recorded. */
public final class PositionMoved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String stream;

  public PositionMoved(String stream) {
    super("The position of " + stream + " moved on", null, false, false);
    this.stream = stream;
  }

  public String stream() {
    return stream;
  }
}
