package io.probity.core.journal;

import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Hash;
import java.util.List;

/**
 * What this node knows of committed entries from its own read of the ledger, without asking the
 * index: those in its tail, and where every stream ends. Thread-safe; each answer is one consistent
 * look.
 */
public interface NewestEntries {

  /**
   * A stream as this node's own read of the ledger ends it.
   *
   * @param size how many entries the stream has; 0 if there is no such stream
   * @param lastLeaf leaf hash of its last entry; {@link Hash#ZERO} if there is none
   * @param newest those of its entries with {@code fromSeq <= seq} that the tail holds, ascending
   */
  record Stream(long size, Hash lastLeaf, List<StoredEntry> newest) {
    public Stream {
      newest = List.copyOf(newest);
    }
  }

  Stream stream(String stream, long fromSeq);

  /** Those entries with {@code fromIndex <= index < toIndex} that the tail holds, ascending. */
  List<CommittedEntry> range(long fromIndex, long toIndex);

  /** The entries of a command, in their order, if the tail holds them. */
  List<StoredEntry> command(Hash commandId);

  /** How many entries are committed, as far as this node has read. */
  long committed();
}
