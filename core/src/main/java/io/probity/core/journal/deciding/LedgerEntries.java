package io.probity.core.journal.deciding;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.LedgerTail;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.MalformedEntry;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries from tail and index, each verified before it is given. */
public final class LedgerEntries implements Entries {
  private static final int MOST = 1_000;

  private final LedgerState state;
  private final LedgerTail tail;
  private final EntryIndex index;

  public LedgerEntries(LedgerState state, LedgerTail tail, EntryIndex index) {
    this.state = state;
    this.tail = tail;
    this.index = index;
  }

  @Override
  public List<StoredEntry> stream(String stream, long fromSeq) {
    // The tail first, and at the moment of the stream's end: what leaves it is in the index by
    // then.
    LedgerState.StreamView view = state.view(stream);
    StreamHead head = view.head();
    if (head == null || fromSeq > head.seq()) {
      return List.of();
    }
    long tailFrom = view.tail().isEmpty() ? head.seq() + 1 : view.tail().getFirst().entry().seq();
    List<StoredEntry> found = new ArrayList<>();
    if (fromSeq < tailFrom) {
      index.stream(stream, fromSeq, tailFrom).forEach(stored -> found.add(verified(stored)));
    }
    view.tail().stream().filter(stored -> stored.entry().seq() >= fromSeq).forEach(found::add);
    requireWhole(found, stream, fromSeq, head);
    return found;
  }

  /** Leads from the stream's end, which this node has read itself, back to the first. */
  private void requireWhole(List<StoredEntry> found, String stream, long fromSeq, StreamHead head) {
    long seq = fromSeq;
    @Nullable Hash before = null;
    for (StoredEntry stored : found) {
      Entry entry = stored.entry();
      require(entry.stream().equals(stream), stored.index(), "stream");
      require(entry.seq() == seq, stored.index(), "seq");
      require(before == null || before.equals(entry.prev()), stored.index(), "prev");
      before = stored.leaf();
      seq++;
    }
    if (seq != head.seq() + 1) {
      missing(found);
    }
    require(head.leaf().equals(before), found.getLast().index(), "end of stream");
  }

  /** An index that was emptied under us is not an altered one. */
  private void missing(List<StoredEntry> found) {
    if (index.indexed() < tail.indexed()) {
      throw new IndexUnavailable(new IllegalStateException("The index is being rebuilt"));
    }
    throw new HistoryAltered(found.isEmpty() ? 0 : found.getLast().index(), "entries missing");
  }

  private static void require(boolean holds, long index, String check) {
    if (!holds) {
      throw new HistoryAltered(index, check);
    }
  }

  /** By its own hash alone; the chain of its stream is another matter. */
  static StoredEntry verified(IndexedEntry stored) {
    Hash leaf = Hash.leaf(stored.bytes());
    require(leaf.equals(stored.leaf()), stored.index(), "leaf hash");
    try {
      return new StoredEntry(stored.index(), leaf, stored.bytes(), Entry.decode(stored.bytes()));
    } catch (MalformedEntry _) {
      throw new HistoryAltered(stored.index(), "entry");
    }
  }

  @Override
  public Optional<StoredEntry> at(long place) {
    return range(place, 1).stream().filter(stored -> stored.index() == place).findFirst();
  }

  @Override
  public Optional<byte[]> bytes(long place) {
    for (CommittedBatch batch : inTail(place)) {
      long position = place - batch.batch().firstIndex();
      if (position >= 0 && position < batch.batch().entries().size()) {
        return Optional.of(batch.batch().entries().get((int) position).bytes());
      }
    }
    return place < 0 || place >= committed()
        ? Optional.empty()
        : index.at(place).map(LedgerEntries::hashed);
  }

  private static byte[] hashed(IndexedEntry stored) {
    require(Hash.leaf(stored.bytes()).equals(stored.leaf()), stored.index(), "leaf hash");
    return stored.bytes();
  }

  @Override
  public List<StoredEntry> range(long fromIndex, int limit) {
    long from = Math.max(1, fromIndex);
    long to = Math.min(committed(), from + Math.clamp(limit, 0, MOST));
    List<StoredEntry> late = new ArrayList<>();
    for (CommittedBatch batch : inTail(from)) {
      batch.entries().stream()
          .filter(stored -> stored.index() >= from && stored.index() < to)
          .forEach(late::add);
    }
    long lateFrom = late.isEmpty() ? to : late.getFirst().index();
    List<StoredEntry> found = new ArrayList<>();
    if (from < lateFrom) {
      index.range(from, lateFrom).forEach(stored -> found.add(verified(stored)));
    }
    found.addAll(late);
    for (int i = 0; i < found.size(); i++) {
      require(found.get(i).index() == from + i, from + i, "entries missing");
    }
    return found;
  }

  private List<CommittedBatch> inTail(long from) {
    try {
      return tail.from(from, MOST, Duration.ZERO);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable(new IllegalStateException("interrupted"));
    }
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    return index.sealed(sha256).filter(bytes -> Objects.equals(Hash.sha256(bytes), sha256));
  }

  @Override
  public long committed() {
    return state.position().size();
  }

  @Override
  public long indexed() {
    long indexed = index.indexed();
    tail.indexed(indexed);
    return indexed;
  }
}
