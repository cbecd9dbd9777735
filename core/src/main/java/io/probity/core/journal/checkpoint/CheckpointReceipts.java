package io.probity.core.journal.checkpoint;

import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.note.UnverifiedCheckpoint;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.InclusionProof;
import io.probity.core.ledger.tree.RecentTree;
import java.time.Duration;
import java.util.Optional;

/**
 * Receipts for recent entries, from batches and frontier alone: they need no store. Thread-safe. It
 * must hear of every committed batch from the ledger's first offset on, before the signer does.
 */
public final class CheckpointReceipts implements Receipts, CommittedBatches {
  /** Some 3 to 6 MB. */
  private static final int RECENT = 20_000;

  private final RecentTree recent = new RecentTree(Frontier.EMPTY, RECENT);
  private final CheckpointSigner signer;

  public CheckpointReceipts(CheckpointSigner signer) {
    this.signer = signer;
  }

  @Override
  public void committed(CommittedBatch batch) {
    for (CommittedEntry entry : batch.batch().entries()) {
      recent.append(entry.leaf());
    }
  }

  @Override
  public Optional<String> forLine(long index, Duration patience) {
    if (index < recent.start()) {
      return Optional.empty();
    }
    try {
      return signer.covering(index + 1, patience).flatMap(covering -> proof(index, covering));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<String> proof(long index, SignedCheckpoint covering) {
    InclusionProof proof;
    try {
      proof = recent.inclusion(index, covering.size());
    } catch (IllegalArgumentException _) {
      // It has become old meanwhile.
      return Optional.empty();
    }
    return Optional.of(text(proof, covering));
  }

  static String text(InclusionProof proof, SignedCheckpoint covering) {
    UnverifiedCheckpoint checkpoint = new UnverifiedCheckpoint(covering.note());
    return new TlogProof(proof.index(), proof.path(), checkpoint).text();
  }
}
