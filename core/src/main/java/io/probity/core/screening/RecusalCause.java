package io.probity.core.screening;

/** Why somebody works on a case no longer. */
public enum RecusalCause {
  /** They said so themselves. */
  OWN_WISH,
  /** Whoever leads the case said so. */
  DECIDED_BY_LEAD,
  /** They became a subject of the case. */
  NAMED_AS_SUBJECT
}
