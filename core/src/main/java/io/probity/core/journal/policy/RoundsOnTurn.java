package io.probity.core.journal.policy;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works in rounds while it is this node's turn, and sleeps between them: for as long
 * as a round says, or until something changes. Thread-safe; a round runs in its own thread alone.
 */
public final class RoundsOnTurn implements OnTurn, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoundsOnTurn.class);

  /** What is done in a round. It may not throw: the thread would end. */
  @FunctionalInterface
  public interface Work {

    /**
     * @param first of this turn: what was remembered of an earlier one may be out of date
     */
    Pause round(boolean first);
  }

  /**
   * How long to sleep.
   *
   * @param atMost if nothing changes
   * @param afterChange what changes within this time is looked at together
   */
  public record Pause(Duration atMost, Duration afterChange) {

    /** As long as that, whatever changes. */
    public static Pause of(Duration length) {
      return new Pause(length, length);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stirred = lock.newCondition();
  private final Work work;
  private final Thread thread;
  private boolean here;
  private boolean first;
  private boolean changed;
  private boolean closed;

  public RoundsOnTurn(String thread, Work work) {
    this.work = work;
    this.thread = Thread.ofPlatform().name(thread).daemon().unstarted(this::run);
  }

  /** Once; it works as soon as it is this node's turn. */
  public void start() {
    thread.start();
  }

  @Override
  public void begin() {
    locked(
        () -> {
          here = true;
          first = true;
        });
  }

  @Override
  public void end() {
    locked(() -> here = false);
  }

  /** Something is there that the next round should see. */
  public void changed() {
    locked(() -> changed = true);
  }

  /** False once the turn is over: for long rounds, to ask between two things. */
  public boolean isHere() {
    lock.lock();
    try {
      return here && !closed;
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      stirred.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (awaitTurn()) {
        sleep(work.round(isFirst()));
      }
    } catch (InterruptedException _) {
      LOG.debug("{} was interrupted", thread.getName());
    }
  }

  private boolean awaitTurn() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!here && !closed) {
        stirred.await();
      }
      changed = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean isFirst() {
    lock.lock();
    try {
      boolean was = first;
      first = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  private void sleep(Pause pause) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long until = System.nanoTime() + pause.atMost().toNanos();
      boolean gathering = false;
      while (here && !first && !closed && until - System.nanoTime() > 0) {
        if (changed && !gathering) {
          gathering = true;
          until = Math.min(until, System.nanoTime() + pause.afterChange().toNanos());
        }
        stirred.awaitNanos(until - System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the round that runs, or in the middle of one that takes longer than two seconds. */
  @Override
  public void close() {
    locked(() -> closed = true);
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(Duration.ofSeconds(2))) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
