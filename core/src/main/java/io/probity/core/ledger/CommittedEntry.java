package io.probity.core.ledger;

import io.probity.core.ledger.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry that a valid head has committed, with its place.
 *
 * @param index in the ledger
 * @param offset in the topic
 * @param leaf hash of the bytes
 * @param bytes exact, shared and not copied: whoever changes them breaks the ledger's promise in
 *     this process
 */
@SuppressWarnings("ArrayRecordComponent")
public record CommittedEntry(long index, long offset, Hash leaf, byte[] bytes) {
  /** The leaf hash stands for the bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommittedEntry entry
        && index == entry.index
        && offset == entry.offset
        && leaf.equals(entry.leaf);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(index) * 31 + leaf.hashCode();
  }

  @Override
  public String toString() {
    return "CommittedEntry[index=" + index + ", offset=" + offset + ", leaf=" + leaf + "]";
  }
}
