package io.probity.core.journal.state;

import io.probity.core.facts.StandingFacts.Changes;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.LedgerPosition;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.OpenAttempt.Fate;
import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node knows of the ledger, from its own read of it: the chain of heads, the end of every
 * stream, the latest commands, the tail, the standing facts, and the attempt that is open. One lock
 * guards it all; {@link #commit} is the one way in, for the node's own batches as for others'.
 */
public final class LedgerState {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();

  private final EventCodec codec;
  private final LedgerTail tail;
  private final Turns turns;
  private final List<CommittedBatches> listeners;

  private final ReaderRule rule = ReaderRule.fromStart();
  private final LedgerMemory memory;
  private ReaderPosition before = ReaderPosition.START;
  private @Nullable Genesis genesis;
  private @Nullable Attempt open;
  private long passed;
  private volatile @Nullable RuntimeException halted;

  public LedgerState(
      EventCodec codec,
      LedgerMemory memory,
      LedgerTail tail,
      Turns turns,
      List<CommittedBatches> listeners) {
    this.codec = codec;
    this.memory = memory;
    this.tail = tail;
    this.turns = turns;
    this.listeners = List.copyOf(listeners);
  }

  public LedgerPosition position() {
    return locked(
        () -> {
          ReaderPosition at = rule.position();
          return new LedgerPosition(
              at.headHash(), at.frontier(), rule.nextOffset(), memory.recordedAt());
        });
  }

  /** Reads the next record; what was read before is passed over. */
  public void read(long offset, byte @Nullable [] key, byte @Nullable [] value) {
    lock.lock();
    try {
      if (halted == null && offset >= rule.nextOffset()) {
        rule.read(offset, key, value).ifPresent(this::commit);
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** All that the broker delivers below this offset was read; a marker is delivered to nobody. */
  public void passed(long offset) {
    lock.lock();
    try {
      passed = offset;
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * From now on the attempt is open, unless another record was read since its basis was taken: one
   * critical section with the follower, so that no head can slip between basis and attempt.
   *
   * @return false if the ledger has moved on: form it again
   */
  public boolean register(Attempt attempt, LedgerPosition basis) {
    lock.lock();
    try {
      if (open != null) {
        throw new IllegalStateException("An attempt is open");
      }
      Hash head = rule.position().headHash();
      if (!attempt.rule().isBuiltOn(head, rule.nextOffset(), basis.end())) {
        return false;
      }
      open = attempt;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Every record of the attempt is acknowledged at exactly these offsets, from {@code first} on
   * without a gap, and {@code first} is the end that was read: nobody intervened. Reads our own
   * records as the follower would; those that it has read meanwhile are the same.
   */
  public void acknowledge(Attempt attempt, long first) {
    lock.lock();
    try {
      long offset = first;
      Attempt.Origin origin = attempt.origin();
      if (origin != null) {
        readOwn(offset++, origin.bytes(), origin.leaf());
      }
      for (Attempt.Line line : attempt.lines()) {
        readOwn(offset++, line.bytes(), line.leaf());
      }
      read(offset, null, attempt.headBytes());
    } finally {
      lock.unlock();
    }
  }

  private void readOwn(long offset, byte[] bytes, Hash leaf) {
    if (halted == null && offset >= rule.nextOffset()) {
      rule.readHashed(offset, bytes, leaf);
    }
  }

  /** The one way in. In ledger order, under the lock, before any caller is released. */
  private void commit(Batch batch) {
    Attempt own = open;
    Fate fate = own == null ? Fate.OPEN : own.rule().after(batch.head());
    try {
      apply(batch, fate == Fate.COMMITTED ? own : null);
    } catch (RuntimeException e) {
      // Under a valid head, but not for us to understand: going on would mean to pass it over.
      halted = e;
      return;
    }
    if (own != null && fate != Fate.OPEN) {
      open = null;
      own.settle(fate == Fate.COMMITTED);
    }
  }

  private void apply(Batch batch, @Nullable Attempt own) {
    if (batch.firstIndex() == 0 && genesis == null) {
      genesis = Genesis.decode(batch.entries().getFirst().bytes());
      publish(batch, List.of());
      return;
    }
    List<StoredEntry> stored = new ArrayList<>(batch.entries().size());
    for (int i = 0; i < batch.entries().size(); i++) {
      CommittedEntry place = batch.entries().get(i);
      StoredEntry entry = own == null ? decode(place) : own.stored(i, place);
      Changes changes =
          own == null
              ? memory.changes(codec.recorded(place.index(), entry.entry()))
              : own.lines().get(i).changes();
      memory.add(entry, changes);
      stored.add(entry);
    }
    memory.addCommands(stored, tail.indexed());
    publish(batch, stored);
  }

  private static StoredEntry decode(CommittedEntry place) {
    return new StoredEntry(place.index(), place.leaf(), place.bytes(), Entry.decode(place.bytes()));
  }

  private void publish(Batch batch, List<StoredEntry> stored) {
    CommittedBatch committed =
        new CommittedBatch(batch, List.copyOf(stored), before, rule.position());
    before = rule.position();
    tail.add(committed);
    turns.saw(batch.head().node());
    for (CommittedBatches listener : listeners) {
      listener.committed(committed);
    }
  }

  /** Null if the ledger has no such stream. */
  public @Nullable StreamHead head(String stream) {
    lock.lock();
    try {
      return memory.head(stream);
    } finally {
      lock.unlock();
    }
  }

  /** One stream's end, and its entries that are in the tail, at one moment. */
  public record StreamView(@Nullable StreamHead head, List<StoredEntry> tail) {}

  public StreamView view(String stream) {
    return locked(() -> new StreamView(memory.head(stream), tail.stream(stream)));
  }

  public CommandView command(Hash id) {
    return locked(
        () -> {
          long size = rule.position().size();
          return new CommandView(size, memory.command(id), memory.isSurelyNew(id));
        });
  }

  /** True if every command with entries at or after this index is still held in memory. */
  public boolean remembersSince(long index) {
    return locked(() -> index >= memory.remembersSince());
  }

  public Optional<Genesis> genesis() {
    return locked(() -> Optional.ofNullable(genesis));
  }

  /** Waits until every record below this offset was read; false if that took too long. */
  public boolean awaitRead(long offset, Duration patience) throws InterruptedException {
    return await(() -> Math.max(rule.nextOffset(), passed) >= offset, patience);
  }

  /** Waits for a ledger of at least this size; false if that took too long. */
  public boolean awaitSize(long size, Duration patience) throws InterruptedException {
    return await(() -> rule.position().size() >= size, patience);
  }

  private boolean await(BooleanSupplier reached, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (left > 0 && halted == null && !reached.getAsBoolean()) {
        left = advanced.awaitNanos(left);
      }
      // What was read when this node halted was not understood: it does not count as reached.
      return halted == null && reached.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  /** Why this node can read no further; empty while all is well. */
  public Optional<RuntimeException> halted() {
    return Optional.ofNullable(halted);
  }

  public void halt(RuntimeException reason) {
    lock.lock();
    try {
      halted = reason;
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The genesis attempt is tried again: whichever lands first is the genesis. */
  public void abandonGenesis(Attempt attempt) {
    lock.lock();
    try {
      if (open == attempt && rule.position().size() == 0) {
        open = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }
}
