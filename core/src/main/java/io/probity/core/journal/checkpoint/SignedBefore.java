package io.probity.core.journal.checkpoint;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.ledger.tree.Frontier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The greatest checkpoint that was signed before this start: what the ledger must continue. For one
 * thread at a time.
 */
final class SignedBefore {
  private static final Logger LOG = LoggerFactory.getLogger(SignedBefore.class);

  private final @Nullable SignedCheckpoint last;
  private @Nullable OtherHistorySigned refusal;

  SignedBefore(Optional<SignedCheckpoint> last) {
    this.last = last.orElse(null);
  }

  /** Every size that was signed is a head's, so that the ledger must pass it, with that root. */
  void compare(CommittedBatch batch) {
    if (last == null || batch.before().size() >= last.size()) {
      return;
    }
    Frontier now = batch.after().frontier();
    boolean passed = now.size() > last.size();
    boolean other = now.size() == last.size() && !now.root().equals(last.checkpoint().root());
    if (passed || other) {
      refusal = new OtherHistorySigned(last, now.size(), now.root());
      LOG.error("Nothing is signed any more: {}", refusal.getMessage());
    }
  }

  boolean isContinuedBy(Frontier newest) {
    return refusal == null && (last == null || newest.size() >= last.size());
  }

  Optional<OtherHistorySigned> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * @param end of the ledger, read to its end
   */
  void require(Frontier end) {
    if (refusal != null) {
      throw refusal;
    }
    if (last != null && end.size() < last.size()) {
      throw new OtherHistorySigned(last, end.size(), end.root());
    }
  }
}
