package io.probity.query.feed;

import java.time.Duration;

/** Lets a reader wait for what they have written. Thread-safe. */
public interface ReadBarrier {

  /**
   * Waits until the projection covers this index.
   *
   * @return false if the time was over or the projection stopped before
   */
  boolean await(String projection, long index, Duration timeout);
}
