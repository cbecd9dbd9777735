package io.probity.core.journal;

import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/** An index that holds nothing yet: everything is in the tail. */
final class TailOnly implements EntryIndex {
  @Override
  public long indexed() {
    return 0;
  }

  @Override
  public List<IndexedEntry> stream(String stream, long fromSeq, long toSeq) {
    return List.of();
  }

  @Override
  public Optional<IndexedEntry> at(long index) {
    return Optional.empty();
  }

  @Override
  public List<IndexedEntry> range(long fromIndex, long toIndex) {
    return List.of();
  }

  @Override
  public List<IndexedEntry> command(Hash commandId) {
    return List.of();
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
