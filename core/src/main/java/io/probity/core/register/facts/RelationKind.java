package io.probity.core.register.facts;

/** How two people are bound to each other, so that one has no part in what concerns the other. */
public enum RelationKind {
  FAMILY,
  CLOSE_FRIEND,
  FINANCIAL
}
