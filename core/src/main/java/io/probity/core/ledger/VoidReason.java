package io.probity.core.ledger;

/** Why a record of the ledger's topic does not exist for any reader. */
public enum VoidReason {
  /** A key, but no value. */
  ENTRY_WITHOUT_VALUE,
  /** A key, and a value of more than 60 KiB. */
  ENTRY_TOO_LARGE,
  /** An entry that no valid head covers. */
  ENTRY_UNCOVERED,
  /** No key, and bytes that are not exactly those of a head. */
  HEAD_MALFORMED,
  /** A head that names another head than the last valid one. */
  HEAD_STALE,
  /** A head whose first index is not the tree's size, or a first head that does not make it one. */
  HEAD_MISPLACED,
  /** A head that claims more entries than stand directly before it. */
  HEAD_INCOMPLETE,
  /** A head with another root than its entries give. */
  HEAD_ROOT_WRONG
}
