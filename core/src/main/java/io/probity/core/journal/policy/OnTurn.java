package io.probity.core.journal.policy;

/** Works only on the node that has the policies. Called on the reader's thread: returns at once. */
public interface OnTurn {

  /** It is this node's turn; called again after a failure, without an {@link #end} in between. */
  void begin();

  /** It is so no longer. */
  void end();
}
