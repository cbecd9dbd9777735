package io.probity.core.parameters;

/** What starts the clock within which a report is acknowledged; both times are kept. */
public enum AcknowledgementStarts {
  /** Somebody received it for the Company, for instance a manager who heard it. */
  FIRST_RECEIPT,
  /** It reached the help line. */
  HELP_LINE
}
