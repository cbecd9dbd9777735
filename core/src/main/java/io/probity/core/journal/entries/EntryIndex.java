package io.probity.core.journal.entries;

import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/**
 * The copy of the ledger in MongoDB by which streams, commands and places are found. It can be
 * dropped at any time; its answers are checked by {@link Entries}. Thread-safe.
 *
 * <p>Every method throws {@link IndexUnavailable} if MongoDB gives no answer in time. All reads see
 * at least what lies below the position that {@link #indexed} returned before.
 */
public interface EntryIndex extends AutoCloseable {

  /** Every entry below this ledger index is stored, on a majority of the store's members. */
  long indexed();

  /** Entries of a stream with {@code fromSeq <= seq < toSeq}, ascending; those that are there. */
  List<IndexedEntry> stream(String stream, long fromSeq, long toSeq);

  Optional<IndexedEntry> at(long index);

  /** Entries with {@code fromIndex <= index < toIndex}, ascending; those that are there. */
  List<IndexedEntry> range(long fromIndex, long toIndex);

  /** The entries of a command, in their order; none if it is not indexed. */
  List<IndexedEntry> command(Hash commandId);

  /** Ciphertext of a sealed section; empty if it is not, or no longer, there. */
  Optional<byte[]> sealed(Hash sha256);

  @Override
  void close();
}
