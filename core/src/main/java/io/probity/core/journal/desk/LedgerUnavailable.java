package io.probity.core.journal.desk;

import java.time.Duration;

/** The ledger accepts no commands here and now; nothing was recorded. */
public final class LedgerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param reason what is missing, in words fit for the caller: {@code queue full}, {@code clock}
   */
  public LedgerUnavailable(String reason, Duration retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
