package io.probity.core.journal.state;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.journal.entries.Tail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The committed entries that are not yet indexed, by place and by stream. */
public final class LedgerTail implements Tail {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Condition shrunk = lock.newCondition();
  private final ArrayDeque<CommittedBatch> batches = new ArrayDeque<>();
  private final Map<String, ArrayDeque<StoredEntry>> streams = new HashMap<>();
  private final int bound;
  private int entries;
  private long indexed;
  private boolean released;

  /**
   * @param bound from so many entries on it is full
   */
  public LedgerTail(int bound) {
    this.bound = bound;
  }

  void add(CommittedBatch batch) {
    lock.lock();
    try {
      if (batch.after().size() <= indexed) {
        return;
      }
      batches.addLast(batch);
      for (StoredEntry entry : batch.entries()) {
        streams.computeIfAbsent(entry.entry().stream(), _ -> new ArrayDeque<>()).addLast(entry);
      }
      entries += batch.entries().size();
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The stream's entries that are here, in order. */
  List<StoredEntry> stream(String stream) {
    lock.lock();
    try {
      ArrayDeque<StoredEntry> here = streams.get(stream);
      return here == null ? List.of() : List.copyOf(here);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<CommittedBatch> from(long index, int atLeast, Duration patience)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (left > 0 && (batches.isEmpty() || batches.getLast().after().size() <= index)) {
        left = grown.awaitNanos(left);
      }
      return copyFrom(index, atLeast);
    } finally {
      lock.unlock();
    }
  }

  private List<CommittedBatch> copyFrom(long index, int enough) {
    List<CommittedBatch> found = new ArrayList<>();
    int count = 0;
    for (CommittedBatch batch : batches) {
      if (batch.after().size() > index) {
        found.add(batch);
        count += batch.batch().entries().size();
        if (count >= enough) {
          break;
        }
      }
    }
    return found;
  }

  @Override
  public void indexed(long upTo) {
    lock.lock();
    try {
      indexed = Math.max(indexed, upTo);
      while (!batches.isEmpty() && batches.getFirst().after().size() <= indexed) {
        forget(batches.removeFirst());
      }
      shrunk.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void forget(CommittedBatch batch) {
    for (StoredEntry entry : batch.entries()) {
      String stream = entry.entry().stream();
      ArrayDeque<StoredEntry> here = streams.get(stream);
      if (here != null) {
        here.removeFirst();
        if (here.isEmpty()) {
          streams.remove(stream);
        }
      }
    }
    entries -= batch.entries().size();
  }

  /** Up to which index entries may be missing here, because the index has them. */
  public long indexed() {
    lock.lock();
    try {
      return indexed;
    } finally {
      lock.unlock();
    }
  }

  public boolean isFull() {
    lock.lock();
    try {
      return entries >= bound;
    } finally {
      lock.unlock();
    }
  }

  public int entries() {
    lock.lock();
    try {
      return entries;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room, for as long as it takes; false if nobody is to wait any more. */
  public boolean awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!released && entries >= bound) {
        shrunk.await();
      }
      return !released;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nobody waits for room: the reader stops. */
  public void release() {
    lock.lock();
    try {
      released = true;
      shrunk.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
