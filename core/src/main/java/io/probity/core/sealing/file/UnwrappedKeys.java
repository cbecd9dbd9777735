package io.probity.core.sealing.file;

import io.probity.core.ledger.seal.KeyId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The data keys that were used just now, in the clear, each for less than a minute, at most 1,024
 * of them. Thread-safe.
 */
final class UnwrappedKeys {
  static final Duration LIFE = Duration.ofSeconds(50);
  static final int MOST = 1_024;

  private static final class Held {
    private final byte[] key;
    private final long since;

    private Held(byte[] key, long since) {
      this.key = key;
      this.since = since;
    }
  }

  private final LongSupplier nanoTime;

  /** In order of age, since a key is never renewed: the first is the next to go. */
  private final Map<KeyId, Held> held = new LinkedHashMap<>();

  private boolean sweepDue;
  private boolean closed;

  UnwrappedKeys(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A copy of the key, if it is held. */
  synchronized Optional<byte[]> find(KeyId id) {
    dropExpired();
    return Optional.ofNullable(held.get(id)).map(entry -> entry.key.clone());
  }

  /**
   * Keeps a copy; true if the caller must now see to it that {@link #sweep} is called when {@link
   * #LIFE} is over.
   */
  synchronized boolean keep(KeyId id, byte[] key) {
    dropExpired();
    if (closed || held.containsKey(id)) {
      return false;
    }
    if (held.size() == MOST) {
      dropOldest();
    }
    held.put(id, new Held(key.clone(), nanoTime.getAsLong()));
    boolean first = !sweepDue;
    sweepDue = true;
    return first;
  }

  /**
   * Clears what is too old; the nanoseconds after which it must be called again, if anything is
   * left.
   */
  synchronized Optional<Duration> sweep() {
    dropExpired();
    sweepDue = !held.isEmpty();
    return held.values().stream()
        .findFirst()
        .map(next -> LIFE.minusNanos(nanoTime.getAsLong() - next.since));
  }

  /** Clears all and keeps nothing more. */
  synchronized void close() {
    closed = true;
    while (!held.isEmpty()) {
      dropOldest();
    }
  }

  private void dropExpired() {
    long now = nanoTime.getAsLong();
    while (!held.isEmpty() && now - held.values().iterator().next().since >= LIFE.toNanos()) {
      dropOldest();
    }
  }

  private void dropOldest() {
    Iterator<Held> oldest = held.values().iterator();
    Arrays.fill(oldest.next().key, (byte) 0);
    oldest.remove();
  }
}
