package io.probity.query.views;

import java.util.List;

/**
 * Folds events into the documents from which one question is answered. Pure and stateless: what it
 * knows stands in its documents.
 */
public interface Projection {

  /** Names its collections and its processor; lower case, never changes. */
  String name();

  /** Raised when the same events give other documents than before: they are then folded anew. */
  default int version() {
    return 1;
  }

  List<ViewCollection> collections();

  /** The documents that this event changes, in order; none for an event that says nothing here. */
  List<Change> project(LedgerEvent event);

  /** Drops all that was folded into this view. */
  default void forget(View view) {
    view.drop(this);
  }
}
