package io.probity.core.custody;

/** Work that reads the ledger from a place of its own, on one node at a time. */
public enum LedgerWork {
  POLICIES,
  PUBLISHING
}
