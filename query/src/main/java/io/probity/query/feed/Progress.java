package io.probity.query.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far one run has come, how far it may go, and whether it failed; signals whoever waits for it.
 * Thread-safe.
 */
final class Progress {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long reached;
  private long limit = Long.MAX_VALUE;
  private ProjectionState.@Nullable Stopped stopped;
  private Runnable onMove = () -> {};
  private volatile Runnable onStop = () -> {};

  long reached() {
    return locked(() -> reached);
  }

  long limit() {
    return locked(() -> limit);
  }

  Optional<ProjectionState.Stopped> stopped() {
    return locked(() -> Optional.ofNullable(stopped));
  }

  /** Called after each change, on the thread that made it, without the lock. */
  void onMove(Runnable action) {
    change(() -> onMove = action);
  }

  void reach(long size) {
    change(() -> reached = size);
  }

  /** What another node has reached never counts backwards. */
  void reachAtLeast(long size) {
    change(() -> reached = Math.max(reached, size));
  }

  /** Batches that end beyond this size are held back. */
  void limitTo(long size) {
    change(() -> limit = size);
  }

  /** Called after the first failure, on the thread that met it. */
  void onStop(Runnable action) {
    change(() -> onStop = action);
  }

  /** Only the first failure counts: what follows it follows from it. */
  void fail(Throwable failure, long at) {
    change(
        () -> {
          if (stopped == null) {
            stopped = new ProjectionState.Stopped(failure.getClass().getSimpleName(), at);
          }
        });
    onStop.run();
  }

  /** True as soon as this size is reached; false if it failed first or the time is over. */
  boolean await(long size, Duration timeout) {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (reached < size && stopped == null && left > 0) {
        left = moved.awaitNanos(left);
      }
      return reached >= size;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return reached >= size;
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

  private void change(Runnable change) {
    Runnable tell;
    lock.lock();
    try {
      change.run();
      moved.signalAll();
      tell = onMove;
    } finally {
      lock.unlock();
    }
    tell.run();
  }
}
