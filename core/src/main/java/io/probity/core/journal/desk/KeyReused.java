package io.probity.core.journal.desk;

/** The idempotency key was used before, with another body. */
public final class KeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyReused() {
    super("The idempotency key was used with another body", null, false, false);
  }
}
