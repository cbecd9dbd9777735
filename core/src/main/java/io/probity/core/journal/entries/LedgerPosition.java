package io.probity.core.journal.entries;

import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;

/**
 * Where this node stands in the ledger: all that a next head builds on.
 *
 * @param head SHA-256 of the last valid head; zero before the first
 * @param end the offset after the last record that was read
 * @param recordedAt of the last entry; nothing may be recorded earlier
 */
public record LedgerPosition(Hash head, Frontier frontier, long end, Instant recordedAt) {
  public long size() {
    return frontier.size();
  }
}
