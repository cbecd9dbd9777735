package io.probity.api.command.request;

/** The body is over the limit; it was not read to its end. */
public final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge() {
    super("A body holds at most " + Body.MAX_BYTES + " bytes", null, false, false);
  }
}
