package io.probity.core.allegation;

/** What was found. */
public enum Outcome {
  SUBSTANTIATED,
  PARTIALLY_SUBSTANTIATED,
  UNSUBSTANTIATED,
  INSUFFICIENT_INFORMATION,
  OUT_OF_SCOPE,
  DUPLICATE,
  WITHDRAWN_BY_REPORTER
}
