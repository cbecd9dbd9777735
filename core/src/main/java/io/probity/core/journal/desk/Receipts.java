package io.probity.core.journal.desk;

import java.time.Duration;
import java.util.Optional;

/** Proofs that entries are in the ledger, for those who sent the commands. Thread-safe. */
public interface Receipts {

  /** Where nothing is signed. */
  Receipts NONE = (_, _) -> Optional.empty();

  /**
   * The {@code c2sp.org/tlog-proof@v1} text of an entry under some signed checkpoint that covers
   * it.
   *
   * @param patience how long to wait for such a checkpoint; zero asks only for what is there
   * @return empty if none came in time, or if the entry is too old for this node to prove alone
   */
  Optional<String> forLine(long index, Duration patience);
}
