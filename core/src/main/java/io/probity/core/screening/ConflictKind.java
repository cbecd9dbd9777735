package io.probity.core.screening;

/** What a conflict of interest is; either keeps its bearer away until somebody else clears it. */
public enum ConflictKind {
  ACTUAL,
  APPARENT
}
