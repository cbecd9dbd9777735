package io.probity.core.journal.group;

import io.probity.core.custody.PlaceLost;
import io.probity.core.ledger.ReaderPosition;
import java.util.List;
import java.util.Optional;

/**
 * What is done with the committed batches, on the reader's thread. Whatever fails is tried again,
 * from the place up to which it was done before: so a repeat must change nothing.
 */
public interface Work {

  /**
   * This node has the work; called again after each failure, before the place is read, without an
   * {@link #end} in between.
   */
  void begin();

  /** This node has it no longer, whether it was taken away or lost. */
  void end();

  /** True if the work was never done: there is no place yet because nothing was done up to it. */
  boolean isNew();

  /** What may speak against a place that Kafka knows and the ledger confirms. */
  default boolean contradicts(ReaderPosition place) {
    return false;
  }

  /** The place is known; what comes next is read from there. */
  void ready();

  /** In ledger order. What was done is committed through the member, by the work itself. */
  void take(List<Step> steps, Member member);

  /**
   * There is no place to go on from; asked again and again until somebody has set one.
   *
   * @return the ledger index of the first entry to be worked on again
   */
  Optional<Long> lost(PlaceLost what);
}
