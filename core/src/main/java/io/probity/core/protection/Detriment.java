package io.probity.core.protection;

/** What a check saw. */
public enum Detriment {
  NONE_SEEN,
  SUSPECTED,
  /** They could not be reached, or would not say. */
  UNKNOWN
}
