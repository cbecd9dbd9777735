package io.probity.core.journal.entries;

import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/**
 * Committed entries, by stream and by index: from the in-memory tail and the index. Thread-safe.
 *
 * <p>Each returned entry was checked against its leaf hash; a stream was checked to be contiguous,
 * linked by {@code prev}, and to end where this node's own read of the ledger says it ends.
 */
public interface Entries {

  /**
   * @throws IndexUnavailable the index cannot be asked now
   * @throws HistoryAltered what was stored is not what was committed
   */
  List<StoredEntry> stream(String stream, long fromSeq);

  /** Empty beyond the end, and for the genesis entry (index 0), which is of another form. */
  Optional<StoredEntry> at(long index);

  /** The exact bytes of any committed entry, the genesis entry included. */
  Optional<byte[]> bytes(long index);

  /** In ledger order without the genesis entry, at most {@code limit} (1,000). */
  List<StoredEntry> range(long fromIndex, int limit);

  /** Ciphertext of a sealed section; empty if it is not (or no longer) there. */
  Optional<byte[]> sealed(Hash sha256);

  /** How many entries are committed, as far as this node has read. */
  long committed();

  /** How many entries the index holds. */
  long indexed();
}
