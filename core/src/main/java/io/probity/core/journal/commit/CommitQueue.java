package io.probity.core.journal.commit;

import io.probity.core.journal.state.PendingCommand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Decided commands that wait for the next batch, in their order; bounded. Thread-safe. */
public final class CommitQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final ArrayDeque<PendingCommand> waiting = new ArrayDeque<>();
  private final int capacity;

  /** The taker is not woken for fewer: else it would be, for each command of a batch. */
  private int wanted = 1;

  private boolean closed;

  public CommitQueue(int capacity) {
    this.capacity = capacity;
  }

  /** False if it is full or closed. */
  public boolean offer(PendingCommand command) {
    lock.lock();
    try {
      if (closed || waiting.size() >= capacity) {
        return false;
      }
      waiting.addLast(command);
      if (waiting.size() >= wanted) {
        grown.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Puts back what found no place in a batch: it goes first next time. */
  void putBack(List<PendingCommand> commands) {
    lock.lock();
    try {
      for (int i = commands.size() - 1; i >= 0; i--) {
        waiting.addFirst(commands.get(i));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes what waits, at most {@code atMost}; waits for the first command, then up to {@code
   * patienceNanos} until {@code expected} are there.
   *
   * @return empty if it was closed and nothing is left
   */
  List<PendingCommand> take(int atMost, int expected, long patienceNanos)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      wanted = 1;
      while (waiting.isEmpty() && !closed) {
        grown.await();
      }
      wanted = expected;
      long left = patienceNanos;
      while (left > 0 && waiting.size() < expected && !closed) {
        left = grown.awaitNanos(left);
      }
      List<PendingCommand> taken = new ArrayList<>(Math.min(atMost, waiting.size()));
      while (taken.size() < atMost && !waiting.isEmpty()) {
        taken.add(waiting.removeFirst());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more is accepted; what waits can still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
