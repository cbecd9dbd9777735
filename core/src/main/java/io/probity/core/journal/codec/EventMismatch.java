package io.probity.core.journal.codec;

/** An entry's data has not the shape of its type; quotes nothing of it. */
public final class EventMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EventMismatch(String type, String what) {
    super("Data of " + type + ": " + what, null, false, false);
  }
}
