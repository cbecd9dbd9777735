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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Receipts for recent entries, from batches and frontier alone: they need no store. A receipt asked
 * for again is the same, under the same checkpoint, however far the ledger grew since. Thread-safe.
 * It must hear of every committed batch from the ledger's first offset on, before the signer does.
 */
public final class CheckpointReceipts implements Receipts, CommittedBatches {
  /** Some 3 to 6 MB. */
  private static final int RECENT = 20_000;

  private final RecentTree recent = new RecentTree(Frontier.EMPTY, RECENT);
  private final CheckpointSigner signer;

  /** Which were shown already, by size: who asks again for a receipt gets the same one. */
  private final ConcurrentSkipListMap<Long, SignedCheckpoint> shown = new ConcurrentSkipListMap<>();

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
      return first(index + 1, patience).flatMap(covering -> proof(index, covering));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * The newest when it is first asked for, and from then on the same: a newer one would tell each
   * time how far the ledger has grown.
   */
  private Optional<SignedCheckpoint> first(long size, Duration patience)
      throws InterruptedException {
    shown.headMap(recent.start(), true).clear();
    var before = shown.ceilingEntry(size);
    if (before != null) {
      return Optional.of(before.getValue());
    }
    signer.covering(size, patience).ifPresent(now -> shown.putIfAbsent(now.size(), now));
    return Optional.ofNullable(shown.ceilingEntry(size)).map(Map.Entry::getValue);
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
