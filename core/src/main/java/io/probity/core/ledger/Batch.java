package io.probity.core.ledger;

import io.probity.core.ledger.tree.Hash;
import java.util.List;

/**
 * The entries that one valid head has committed, none if it was empty.
 *
 * @param firstIndex ledger index of the first entry; the tree's size before, and so also where a
 *     next entry would go if there is none
 * @param headHash SHA-256 of the head's bytes, which the next valid head names
 */
public record Batch(
    long firstIndex, List<CommittedEntry> entries, Head head, Hash headHash, long headOffset) {
  public Batch {
    entries = List.copyOf(entries);
  }
}
