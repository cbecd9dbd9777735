package io.probity.core.ledger;

import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader rule: fed with every record of the ledger's topic in offset order, it says which
 * entries are committed. Everybody who applies it agrees. Pure; holds at most 1,000 candidate
 * entries; for one thread.
 */
public final class ReaderRule {
  @SuppressWarnings("ArrayRecordComponent")
  private record Candidate(long offset, byte[] bytes, @Nullable Hash knownLeaf) {
    Hash leaf() {
      return knownLeaf == null ? Hash.leaf(bytes) : knownLeaf;
    }
  }

  private final ArrayDeque<Candidate> run = new ArrayDeque<>();
  private final Map<VoidReason, Long> voids = new EnumMap<>(VoidReason.class);
  private ReaderPosition position;
  private long nextOffset;
  private @Nullable Head lastHead;

  private ReaderRule(ReaderPosition position) {
    this.position = position;
    this.nextOffset = position.nextOffset();
  }

  public static ReaderRule fromStart() {
    return new ReaderRule(ReaderPosition.START);
  }

  /** The position must come from a source that the caller trusts: the rule cannot check it. */
  public static ReaderRule from(ReaderPosition position) {
    return new ReaderRule(position);
  }

  /**
   * Reads the next record. Offsets ascend and may have gaps. The value is kept, not copied.
   *
   * @return the batch, if the record is a valid head
   */
  public Optional<Batch> read(long offset, byte @Nullable [] key, byte @Nullable [] value) {
    advance(offset);
    if (key == null) {
      return readHead(offset, value);
    }
    readEntry(offset, value, null);
    return Optional.empty();
  }

  /** Reads an entry whose leaf hash the caller has computed itself, from these very bytes. */
  public void readHashed(long offset, byte[] value, Hash leaf) {
    advance(offset);
    readEntry(offset, value, leaf);
  }

  private void advance(long offset) {
    if (offset < nextOffset) {
      throw new IllegalArgumentException("offset " + offset + ", but next is " + nextOffset);
    }
    nextOffset = offset + 1;
  }

  private void readEntry(long offset, byte @Nullable [] value, @Nullable Hash leaf) {
    if (value == null) {
      endRun(VoidReason.ENTRY_WITHOUT_VALUE);
    } else if (value.length > Entry.MAX_BYTES) {
      endRun(VoidReason.ENTRY_TOO_LARGE);
    } else {
      keep(new Candidate(offset, value, leaf));
    }
  }

  private void keep(Candidate candidate) {
    if (run.size() == Head.MAX_ENTRIES) {
      // No head may cover so many: the oldest has lost its last chance.
      run.removeFirst();
      count(VoidReason.ENTRY_UNCOVERED, 1);
    }
    run.addLast(candidate);
  }

  private Optional<Batch> readHead(long offset, byte @Nullable [] value) {
    Head head;
    try {
      head = Head.decode(value == null ? new byte[0] : value);
    } catch (Head.Malformed _) {
      endRun(VoidReason.HEAD_MALFORMED);
      return Optional.empty();
    }
    Optional<VoidReason> misfit = misfit(head);
    if (misfit.isPresent()) {
      endRun(misfit.get());
      return Optional.empty();
    }
    return commit(offset, head);
  }

  private Optional<VoidReason> misfit(Head head) {
    if (!head.prev().equals(position.headHash())) {
      return Optional.of(VoidReason.HEAD_STALE);
    }
    boolean first = position.size() == 0;
    if (head.first() != position.size() || (first && head.size() != 1)) {
      return Optional.of(VoidReason.HEAD_MISPLACED);
    }
    return head.count() > run.size() ? Optional.of(VoidReason.HEAD_INCOMPLETE) : Optional.empty();
  }

  private Optional<Batch> commit(long offset, Head head) {
    List<Candidate> covered = List.copyOf(run).subList(run.size() - head.count(), run.size());
    List<Hash> leaves = new ArrayList<>(covered.size());
    for (Candidate candidate : covered) {
      leaves.add(candidate.leaf());
    }
    Frontier grown = position.frontier().append(leaves);
    if (!grown.root().equals(head.root())) {
      endRun(VoidReason.HEAD_ROOT_WRONG);
      return Optional.empty();
    }
    count(VoidReason.ENTRY_UNCOVERED, run.size() - covered.size());
    run.clear();
    Hash headHash = Hash.sha256(head.encode());
    position = new ReaderPosition(offset + 1, grown.size(), headHash, grown);
    lastHead = head;
    return Optional.of(
        new Batch(head.first(), number(head.first(), covered, leaves), head, headHash, offset));
  }

  private static List<CommittedEntry> number(
      long first, List<Candidate> covered, List<Hash> leaves) {
    List<CommittedEntry> entries = new ArrayList<>(covered.size());
    for (int i = 0; i < covered.size(); i++) {
      Candidate candidate = covered.get(i);
      entries.add(
          new CommittedEntry(first + i, candidate.offset(), leaves.get(i), candidate.bytes()));
    }
    return entries;
  }

  /** The record that ends the run is void, and with it every entry of the run. */
  private void endRun(VoidReason reason) {
    count(VoidReason.ENTRY_UNCOVERED, run.size());
    run.clear();
    count(reason, 1);
  }

  private void count(VoidReason reason, long more) {
    if (more > 0) {
      voids.merge(reason, more, Long::sum);
    }
  }

  /** Directly after the last valid head that was read; where it started, if there was none. */
  public ReaderPosition position() {
    return position;
  }

  /** One more than the last offset that was read. */
  public long nextOffset() {
    return nextOffset;
  }

  /**
   * The last valid head that this rule itself has read; empty right after the start or a
   * resumption.
   */
  public Optional<Head> lastHead() {
    return Optional.ofNullable(lastHead);
  }

  /** Entries that a head may still cover: 0 to 1,000. */
  public int candidates() {
    return run.size();
  }

  /**
   * How many records were void since this rule began, by reason; candidates are not counted. A
   * copy.
   */
  public Map<VoidReason, Long> voids() {
    return Map.copyOf(voids);
  }
}
