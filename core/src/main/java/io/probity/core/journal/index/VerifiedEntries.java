package io.probity.core.journal.index;

import io.probity.core.journal.Entries;
import io.probity.core.journal.EntryIndex;
import io.probity.core.journal.HistoryAltered;
import io.probity.core.journal.IndexedEntry;
import io.probity.core.journal.NewestEntries;
import io.probity.core.journal.StoredEntry;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Hash;
import io.probity.core.ledger.MalformedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Merges what this node holds in memory with what the index holds, and believes of the index only
 * what the node's own read of the ledger confirms. Memory is copied first: what leaves it was
 * indexed before.
 */
public final class VerifiedEntries implements Entries {
  private static final int LONGEST_RANGE = 1_000;

  private final NewestEntries newest;
  private final EntryIndex index;

  public VerifiedEntries(NewestEntries newest, EntryIndex index) {
    this.newest = newest;
    this.index = index;
  }

  @Override
  public List<StoredEntry> stream(String stream, long fromSeq) {
    NewestEntries.Stream own = newest.stream(stream, fromSeq);
    long toSeq = own.newest().isEmpty() ? own.size() : own.newest().getFirst().entry().seq();
    List<StoredEntry> merged = new ArrayList<>();
    if (fromSeq < toSeq) {
      index.stream(stream, fromSeq, toSeq).forEach(stored -> merged.add(verified(stored)));
    }
    merged.addAll(own.newest());
    requireChain(stream, fromSeq, own, merged);
    return merged;
  }

  /**
   * From the end, which this node has read itself, each entry names the leaf hash of the one before
   * it: so all of them are what was committed.
   */
  private static void requireChain(
      String stream, long fromSeq, NewestEntries.Stream own, List<StoredEntry> found) {
    Hash expected = own.lastLeaf();
    long seq = own.size() - 1;
    for (StoredEntry stored : found.reversed()) {
      Entry entry = stored.entry();
      require(entry.stream().equals(stream), stored.index(), "stream");
      require(entry.seq() == seq, stored.index(), "contiguity");
      require(stored.leaf().equals(expected), stored.index(), "prev");
      expected = entry.prev() == null ? Hash.ZERO : entry.prev();
      seq--;
    }
    long first = found.isEmpty() ? 0 : found.getFirst().index();
    require(seq < fromSeq, first, "contiguity");
  }

  @Override
  public Optional<StoredEntry> at(long place) {
    return place == 0 ? Optional.empty() : indexed(place).map(VerifiedEntries::verified);
  }

  @Override
  public Optional<byte[]> bytes(long place) {
    return indexed(place)
        .map(
            stored -> {
              requireLeaf(stored);
              return stored.bytes();
            });
  }

  private Optional<IndexedEntry> indexed(long place) {
    List<CommittedEntry> own = newest.range(place, place + 1);
    return own.isEmpty() && place < newest.committed()
        ? index.at(place)
        : own.stream().findFirst().map(VerifiedEntries::asStored);
  }

  @Override
  public List<StoredEntry> range(long fromIndex, int limit) {
    long from = Math.max(1, fromIndex);
    long to = Math.min(newest.committed(), from + Math.min(limit, LONGEST_RANGE));
    List<CommittedEntry> own = newest.range(from, to);
    long toIndexed = own.isEmpty() ? to : own.getFirst().index();
    List<IndexedEntry> merged = new ArrayList<>();
    if (from < toIndexed) {
      merged.addAll(index.range(from, toIndexed));
    }
    own.forEach(entry -> merged.add(asStored(entry)));
    for (int i = 0; i < Math.max(0, to - from); i++) {
      require(i < merged.size() && merged.get(i).index() == from + i, from + i, "contiguity");
    }
    return merged.stream().map(VerifiedEntries::verified).toList();
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    return index.sealed(sha256).filter(bytes -> Hash.sha256(bytes).equals(sha256));
  }

  @Override
  public long committed() {
    return newest.committed();
  }

  @Override
  public long indexed() {
    return index.indexed();
  }

  private static IndexedEntry asStored(CommittedEntry entry) {
    return new IndexedEntry(entry.index(), entry.leaf(), entry.bytes());
  }

  private static StoredEntry verified(IndexedEntry stored) {
    requireLeaf(stored);
    try {
      Entry entry = Entry.decode(stored.bytes());
      return new StoredEntry(stored.index(), stored.leaf(), stored.bytes(), entry);
    } catch (MalformedEntry _) {
      throw new HistoryAltered(stored.index(), "form");
    }
  }

  private static void requireLeaf(IndexedEntry stored) {
    require(Hash.leaf(stored.bytes()).equals(stored.leaf()), stored.index(), "leaf hash");
  }

  private static void require(boolean holds, long index, String check) {
    if (!holds) {
      throw new HistoryAltered(index, check);
    }
  }
}
