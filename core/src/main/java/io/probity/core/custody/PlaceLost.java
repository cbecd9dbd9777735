package io.probity.core.custody;

/** What is wrong with the place up to which work on the ledger was done. */
public enum PlaceLost {
  /** Kafka no longer knows any, though the work had begun. */
  ABSENT,
  /** It is not in our words. */
  UNREADABLE,
  /** The ledger has no such head there. */
  NOT_IN_THIS_LEDGER,
  /** It is not the place up to which something was done. */
  CONTRADICTED
}
