package io.probity.core.journal.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger this is: the leaf hash of its genesis entry, which names cluster and topics. Known
 * as soon as this node has read that entry. Thread-safe.
 */
final class Epoch {
  private final CountDownLatch known = new CountDownLatch(1);
  private volatile @Nullable String name;

  void is(String genesisLeaf) {
    name = genesisLeaf;
    known.countDown();
  }

  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Empty if it did not become known in time. */
  Optional<String> await(Duration patience) throws InterruptedException {
    known.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    return name();
  }
}
