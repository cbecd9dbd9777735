package io.probity.query.feed;

/** What a projection is doing. */
public sealed interface ProjectionState {
  /** It follows the ledger, here or, while this node stands by, on another node. */
  record Running() implements ProjectionState {}

  /**
   * It failed and stays where it is until it is rebuilt or a mended version starts.
   *
   * @param reason class of the failure; its message may speak of data and is not kept
   * @param at ledger index of the first entry that it lacks
   */
  record Stopped(String reason, long at) implements ProjectionState {}

  /** It follows the ledger while its next view is built beside the live one. */
  record Rebuilding(long done, long of) implements ProjectionState {}
}
