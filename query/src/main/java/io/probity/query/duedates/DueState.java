package io.probity.query.duedates;

/** How a duty stands. */
public enum DueState {
  /** Not done yet, and not recorded as missed. */
  DUE,
  /** Recorded as missed, and still to be done. */
  MISSED,
  DONE,
  /** Done after it was recorded as missed. */
  DONE_LATE,
  /** It need not be done any more. */
  DROPPED
}
