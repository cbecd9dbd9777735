package io.probity.core.journal.codec;

/** An entry's type is unknown to this version of the program: it must not be passed over. */
public final class UnknownEventType extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownEventType(String type, int revision) {
    super("No event is known as " + type + ", revision " + revision);
  }
}
