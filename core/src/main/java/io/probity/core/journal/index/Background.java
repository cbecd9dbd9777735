package io.probity.core.journal.index;

import io.probity.core.journal.entries.IndexUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes the same step again and again until it is closed; after a failure it waits,
 * each time longer, up to five seconds, and says which kind of failure it was.
 */
final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** One step of the work; it returns within a second or so, also if there is nothing to do. */
  @FunctionalInterface
  interface Step {
    void take() throws InterruptedException;
  }

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private final Step step;
  private final Runnable afterFailure;
  private Duration wait = FIRST_WAIT;
  private volatile @Nullable String failure;

  /**
   * @param afterFailure forgets what the failed step may have left half done
   */
  Background(String name, Step step, Runnable afterFailure) {
    this.step = step;
    this.afterFailure = afterFailure;
    thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** The kind of the failure that the last step ended with; empty if it went well. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Waits; returns at once when closing. */
  void pause(Duration duration) throws InterruptedException {
    closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void run() {
    try {
      while (!isClosing()) {
        tryStep();
      }
    } catch (InterruptedException _) {
      LOG.debug("{} was interrupted", thread.getName());
    }
  }

  private void tryStep() throws InterruptedException {
    try {
      step.take();
      failure = null;
      wait = FIRST_WAIT;
    } catch (Overtaken _) {
      afterFailure.run();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void failed(RuntimeException e) throws InterruptedException {
    if (isClosing()) {
      return;
    }
    // The class alone: a store's message may quote what was to be stored.
    String kind = kind(e).getClass().getSimpleName();
    if (!kind.equals(failure)) {
      LOG.warn("{} waits and tries again after {}", thread.getName(), kind);
    }
    failure = kind;
    afterFailure.run();
    pause(wait);
    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
  }

  private static Throwable kind(RuntimeException e) {
    Throwable cause = e.getCause();
    return e instanceof IndexUnavailable && cause != null ? cause : e;
  }

  /** Waits for the step under way, or interrupts it after three seconds: it is taken again. */
  @Override
  public void close() {
    closing.countDown();
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(Duration.ofSeconds(3))) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(3));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
