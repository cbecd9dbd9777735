package io.probity.query.feed;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Batches on their way from the reader's thread to Axon's. Bounded twice: what was read and not yet
 * taken, and what was taken and not yet projected, each hold at most {@link #WINDOW} entries and
 * one batch.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {
  /** Entries. */
  static final int WINDOW = 8_192;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<TrackedEventMessage<LedgerBatch>> ready = new ArrayDeque<>();
  private final Progress progress;
  private final LedgerReader reader;
  private int waiting;
  private long taken;
  private boolean closed;
  private @Nullable RuntimeException failure;
  private Runnable onAvailable = () -> {};

  /**
   * @param reader closed with the stream
   * @param from size of the ledger before the first batch
   */
  LedgerStream(Progress progress, LedgerReader reader, long from) {
    this.progress = progress;
    this.reader = reader;
    this.taken = from;
    progress.onMove(this::announce);
  }

  /** Waits until there is room. False: the stream was closed, and nobody will take it. */
  boolean offer(LedgerToken token, LedgerBatch batch) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting >= WINDOW && !closed) {
        changed.await();
      }
      if (closed) {
        return false;
      }
      ready.add(new GenericTrackedEventMessage<>(token, new GenericEventMessage<>(batch)));
      waiting += batch.count();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    announce();
    return true;
  }

  /** Met when all that was read before has been projected. */
  void fail(RuntimeException reason) {
    lock.lock();
    try {
      failure = reason;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    announce();
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return Optional.ofNullable(locked(this::next));
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (next() == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      return next() != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (next() == null) {
        changed.await();
      }
      TrackedEventMessage<LedgerBatch> message = ready.remove();
      waiting -= message.getPayload().count();
      taken = message.getPayload().size();
      changed.signalAll();
      return message;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable TrackedEventMessage<LedgerBatch> next() {
    TrackedEventMessage<LedgerBatch> message = ready.peek();
    if (message == null && failure != null && taken <= progress.reached()) {
      reader.report(failure);
      throw failure;
    }
    boolean held =
        message == null
            || message.getPayload().size() > progress.limit()
            || taken - progress.reached() >= WINDOW;
    return held ? null : message;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    locked(() -> onAvailable = callback);
    return true;
  }

  private void announce() {
    Runnable tell =
        locked(
            () -> {
              changed.signalAll();
              return ready.isEmpty() && failure == null ? () -> {} : onAvailable;
            });
    tell.run();
  }

  @Override
  public void close() {
    locked(
        () -> {
          closed = true;
          changed.signalAll();
          return closed;
        });
    progress.onMove(() -> {});
    reader.close();
  }

  private <T extends @Nullable Object> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
