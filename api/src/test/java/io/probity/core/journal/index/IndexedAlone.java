package io.probity.core.journal.index;

import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/** Entries where nothing is recent: all of them come from the index. */
record IndexedAlone(WrittenLedger ledger, EntryIndex index) implements Entries {

  @Override
  public List<StoredEntry> stream(String stream, long fromSeq) {
    return index.stream(stream, fromSeq, ledger.stream(stream).size()).stream()
        .map(IndexedAlone::stored)
        .toList();
  }

  @Override
  public Optional<StoredEntry> at(long place) {
    return index.at(place).map(IndexedAlone::stored);
  }

  @Override
  public Optional<byte[]> bytes(long place) {
    return index.at(place).map(IndexedEntry::bytes);
  }

  @Override
  public List<StoredEntry> range(long fromIndex, int limit) {
    return index.range(fromIndex, Math.min(committed(), fromIndex + limit)).stream()
        .map(IndexedAlone::stored)
        .toList();
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    return index.sealed(sha256);
  }

  @Override
  public long committed() {
    return ledger.size();
  }

  @Override
  public long indexed() {
    return index.indexed();
  }

  private static StoredEntry stored(IndexedEntry found) {
    return new StoredEntry(found.index(), found.leaf(), found.bytes(), Entry.decode(found.bytes()));
  }
}
