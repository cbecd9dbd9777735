package io.probity.core.journal.state;

/** A protocol that looks nearly as good; the simulator must tell it from the right one. */
enum Mutant {
  NONE,
  /** Committed as soon as the head stands where it should. */
  HEAD_OFFSET_ALONE,
  /** An attempt whose head was read as void has failed. */
  VOID_MEANS_FAILED,
  /** An attempt without an answer that the log does not show has failed. */
  TIME_OUT_MEANS_FAILED,
  /** Nothing is done about an attempt without an answer but to wait. */
  NO_SETTLEMENT,
  /** A node that starts again answers from what it reads. */
  NO_SETTLEMENT_AT_START,
  /** A node that starts again settles unless another record comes between. */
  SETTLEMENT_AT_START_GIVEN_UP,
  /** A batch is the entries that carry the head's attempt id, and a retry keeps its id. */
  REUSED_IDS_WITHOUT_ADJACENCY,
  /** Whatever the leader has is read. */
  READING_ABOVE_THE_HIGH_WATERMARK,
  /** What lost is sent again as it was decided. */
  NO_REVALIDATION,
  /** An attempt is opened although the node has read on since its basis was taken. */
  NO_CRITICAL_SECTION,
  /** A node that starts waits until a record stands at the end, not only a transaction's marker. */
  MARKERS_AWAITED
}
