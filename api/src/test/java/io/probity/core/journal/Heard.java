package io.probity.core.journal;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.ledger.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What one node has heard of, for whoever waits for something to be recorded. */
final class Heard implements CommittedBatches {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void committed(CommittedBatch batch) {
    batch.entries().forEach(stored -> entries.add(stored.entry()));
    notifyAll();
  }

  /** The entries of this type, as soon as there are so many. */
  synchronized List<Entry> await(String type, int count) throws InterruptedException {
    return await(entry -> entry.type().equals(type), count);
  }

  synchronized List<Entry> await(Predicate<Entry> wanted, int count) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (matching(wanted).size() < count) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("Only " + matching(wanted).size() + " of " + count);
      }
      wait(left);
    }
    return matching(wanted);
  }

  synchronized List<Entry> of(String type) {
    return matching(entry -> entry.type().equals(type));
  }

  synchronized int size() {
    return entries.size();
  }

  private List<Entry> matching(Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).toList();
  }
}
