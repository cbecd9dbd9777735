package io.probity.core.allegation;

/** What was found. That a reporter withdraws is none: it decides nothing by itself. */
public enum Outcome {
  SUBSTANTIATED,
  PARTIALLY_SUBSTANTIATED,
  UNSUBSTANTIATED,
  INSUFFICIENT_INFORMATION,
  OUT_OF_SCOPE,
  DUPLICATE;

  /** True if something of what was alleged is so. */
  boolean substantiates() {
    return this == SUBSTANTIATED || this == PARTIALLY_SUBSTANTIATED;
  }
}
