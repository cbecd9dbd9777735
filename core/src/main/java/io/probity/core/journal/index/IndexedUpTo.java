package io.probity.core.journal.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many entries this node knows to be indexed, whoever did it; it may wait for more. Never goes
 * back: what lies below it may have left this node's memory. Thread-safe.
 */
final class IndexedUpTo {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long count;

  void reached(long indexed) {
    lock.lock();
    try {
      if (indexed > count) {
        count = indexed;
        grown.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until so many are indexed; returns how many are, fewer if patience ran out. */
  long await(long wanted, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (count < wanted && left > 0) {
        left = grown.awaitNanos(left);
      }
      return count;
    } finally {
      lock.unlock();
    }
  }
}
