package io.probity.api.health;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How large the ledger was in each of the last minutes' seconds, as this node read it: tells how
 * long somebody who has reached some size has been behind. Thread-safe.
 */
public final class CommittedSizes implements CommittedBatches {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int SECONDS_KEPT = 600;

  private record Size(long entries, long at) {}

  private final LongSupplier nanoTime;
  private final Deque<Size> sizes = new ArrayDeque<>();
  private long newest;

  public CommittedSizes(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public void committed(CommittedBatch batch) {
    grown(batch.after().size());
  }

  synchronized void grown(long entries) {
    newest = entries;
    long now = nanoTime.getAsLong();
    Size last = sizes.peekLast();
    if (last != null && now - last.at() < SECOND) {
      return;
    }
    sizes.addLast(new Size(entries, now));
    if (sizes.size() > SECONDS_KEPT) {
      sizes.removeFirst();
    }
  }

  synchronized long newest() {
    return newest;
  }

  /**
   * Since when there is more than this; zero if there is not. To the second, and no longer than ten
   * minutes of growth are remembered.
   */
  synchronized Duration behind(long reached) {
    if (reached >= newest) {
      return Duration.ZERO;
    }
    long now = nanoTime.getAsLong();
    return sizes.stream()
        .filter(size -> size.entries() > reached)
        .findFirst()
        .map(size -> Duration.ofNanos(now - size.at()))
        .orElse(Duration.ZERO);
  }
}
