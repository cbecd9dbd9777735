package io.probity.core.journal.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Advice on whose turn it is to append, read from the authors of valid heads alone: a node lets
 * others go first whose last head is older than its own. A matter of speed, never of safety.
 */
public final class Turns {
  private static final Duration LONGEST = Duration.ofMillis(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition seen = lock.newCondition();
  private final String self;
  private final Map<String, Long> lastHead = new HashMap<>();
  private final Set<String> waitedInVain = new HashSet<>();
  private long heads;

  public Turns(String self) {
    this.self = self;
  }

  void saw(String author) {
    lock.lock();
    try {
      lastHead.put(author, ++heads);
      waitedInVain.remove(author);
      seen.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is this node's turn, at most four times its usual commit time or 30 ms.
   *
   * @return whether somebody was to go first
   */
  public boolean await(long usualCommitNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      boolean politely = someoneIsFirst();
      long left = Math.min(4 * usualCommitNanos, LONGEST.toNanos());
      while (left > 0 && someoneIsFirst()) {
        left = seen.awaitNanos(left);
      }
      lastHead.keySet().stream().filter(this::isFirst).forEach(waitedInVain::add);
      return politely;
    } finally {
      lock.unlock();
    }
  }

  private boolean someoneIsFirst() {
    return lastHead.keySet().stream().anyMatch(this::isFirst);
  }

  private boolean isFirst(String other) {
    return !other.equals(self)
        && !waitedInVain.contains(other)
        && lastHead.getOrDefault(other, 0L) < lastHead.getOrDefault(self, 0L);
  }
}
