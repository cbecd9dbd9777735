package io.probity.core.journal.index;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.Tail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What one node holds in memory until it is indexed. */
final class HeldTail implements Tail {
  private final ArrayDeque<CommittedBatch> held = new ArrayDeque<>();
  private long indexed;

  synchronized void add(CommittedBatch batch) {
    if (batch.after().size() > indexed && !batch.batch().entries().isEmpty()) {
      held.add(batch);
      notifyAll();
    }
  }

  @Override
  public synchronized List<CommittedBatch> from(long index, int entries, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (held.isEmpty() || held.getLast().after().size() <= index) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return List.of();
      }
      wait(left);
    }
    List<CommittedBatch> found = new ArrayList<>();
    int count = 0;
    for (CommittedBatch batch : held) {
      if (batch.after().size() > index && count < entries) {
        found.add(batch);
        count += batch.batch().entries().size();
      }
    }
    return found;
  }

  @Override
  public synchronized void indexed(long upTo) {
    indexed = Math.max(indexed, upTo);
    while (!held.isEmpty() && held.getFirst().after().size() <= indexed) {
      held.removeFirst();
    }
  }

  synchronized int batches() {
    return held.size();
  }
}
