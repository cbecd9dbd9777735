package io.probity.core.journal.checkpoint;

import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.ledger.tree.ConsistencyProof;
import io.probity.core.ledger.tree.InclusionProof;
import io.probity.core.ledger.tree.Tile;
import io.probity.core.ledger.tree.TileSource;
import io.probity.core.ledger.tree.TreeProofs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the ledger shows of itself: checkpoint, tiles, entries, proofs. Public data, but for whom is
 * decided elsewhere. Thread-safe; blocks on the index.
 */
public final class LedgerReads {
  private static final Duration FOR_THE_INDEX = Duration.ofSeconds(2);

  /** Waits until so many entries are indexed; answers how many are. */
  @FunctionalInterface
  public interface IndexedEntries {
    long await(long entries, Duration patience) throws InterruptedException;
  }

  private final CheckpointSigner signer;
  private final DailyCheckpoint daily;
  private final Receipts receipts;
  private final Entries entries;
  private final TileSource tiles;
  private final IndexedEntries indexed;

  /**
   * @param receipts for entries that are recent
   */
  public LedgerReads(
      CheckpointSigner signer,
      DailyCheckpoint daily,
      Receipts receipts,
      Entries entries,
      TileSource tiles,
      IndexedEntries indexed) {
    this.signer = signer;
    this.daily = daily;
    this.receipts = receipts;
    this.entries = entries;
    this.tiles = tiles;
    this.indexed = indexed;
  }

  /** The newest signed note; empty while there is none. For whoever may watch the ledger grow. */
  public Optional<String> checkpoint() {
    return signer.newest().map(signed -> signed.note().note());
  }

  /** The note of the day, for everybody. */
  public Optional<String> openCheckpoint() {
    return daily.note().map(signed -> signed.note().note());
  }

  /**
   * A tile's bytes, exactly as wide as its name says; empty if the ledger has not grown so far.
   *
   * @throws IndexUnavailable the index lacks it, though the ledger has it
   */
  public Optional<byte[]> tile(Tile.Name name) {
    long needed = (name.index() * Tile.FULL + name.width()) << (8 * name.level());
    if (needed > entries.committed()) {
      return Optional.empty();
    }
    awaitIndexed(needed);
    return tiles
        .tile(name.level(), name.index())
        .filter(tile -> tile.width() >= name.width())
        .map(tile -> tile.truncate(name.width()).bytes())
        .or(
            () -> {
              throw new IndexUnavailable(new IllegalStateException("a tile is missing"));
            });
  }

  /** An entry's exact bytes. */
  public Optional<byte[]> entry(long index) {
    return entries.bytes(index);
  }

  /**
   * The {@code c2sp.org/tlog-proof@v1} text of an entry, under the checkpoint of the day, or else
   * the one of its receipt, so that nobody learns from it how far the ledger has grown; empty if it
   * is not committed, or no such checkpoint covers it yet.
   *
   * @throws HistoryAltered the tiles do not lead to what was signed
   */
  public Optional<String> proof(long index) {
    Optional<SignedCheckpoint> open = daily.note().filter(signed -> index < signed.size());
    return open.isPresent()
        ? open.map(signed -> CheckpointReceipts.text(inclusion(index, signed), signed))
        : receipts.forLine(index, Duration.ZERO);
  }

  private InclusionProof inclusion(long index, SignedCheckpoint signed) {
    awaitIndexed(signed.size());
    return proving(
        proofs -> {
          InclusionProof proof = proofs.inclusion(index, signed.size());
          verify(proof, signed);
          return proof;
        });
  }

  private void verify(InclusionProof proof, SignedCheckpoint signed) {
    try {
      int place = (int) (proof.index() % Tile.FULL);
      Tile leaves = tiles.tile(0, proof.index() / Tile.FULL).orElseThrow();
      proof.verify(leaves.hashes().get(place), signed.checkpoint().root());
    } catch (InclusionProof.NotIncluded _) {
      throw new HistoryAltered(proof.index(), "tile");
    }
  }

  /**
   * That the tree of the one size is the beginning of that of the other; empty unless {@code 1 <=
   * from <= to} and the ledger has that size.
   *
   * @throws HistoryAltered the tiles contradict themselves
   */
  public Optional<ConsistencyProof> consistency(long from, long to) {
    if (from < 1 || from > to || to > entries.committed()) {
      return Optional.empty();
    }
    awaitIndexed(to);
    return Optional.of(proving(proofs -> consistency(proofs, from, to)));
  }

  private static ConsistencyProof consistency(TreeProofs proofs, long from, long to) {
    ConsistencyProof proof = proofs.consistency(from, to);
    try {
      proof.verify(proofs.root(from), proofs.root(to));
    } catch (ConsistencyProof.NotConsistent _) {
      throw new HistoryAltered(from, "tile");
    }
    return proof;
  }

  private <T> T proving(Function<TreeProofs, T> proof) {
    try {
      return proof.apply(new TreeProofs(tiles));
    } catch (TreeProofs.TileMissing e) {
      throw new IndexUnavailable(e);
    }
  }

  private void awaitIndexed(long size) {
    try {
      if (indexed.await(size, FOR_THE_INDEX) < size) {
        throw new IndexUnavailable(new IllegalStateException("the index is behind"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable(e);
    }
  }
}
