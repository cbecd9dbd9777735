package io.probity.core.journal.index;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.MalformedEntry;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A committed entry on its way into the index.
 *
 * @param says what its bytes say; null for the genesis entry and for one to be set aside, which are
 *     found by their index alone
 */
record IndexRow(CommittedEntry committed, @Nullable Entry says) {
  /** Of a batch that this node has read already: nothing is decoded twice. */
  static List<IndexRow> of(CommittedBatch batch) {
    List<CommittedEntry> committed = batch.batch().entries();
    List<StoredEntry> decoded = batch.entries();
    return decoded.size() == committed.size()
        ? IntStream.range(0, committed.size())
            .mapToObj(i -> new IndexRow(committed.get(i), decoded.get(i).entry()))
            .toList()
        : of(batch.batch());
  }

  /** Of a batch as it stands in the topic. */
  static List<IndexRow> of(Batch batch) {
    return batch.entries().stream().map(each -> new IndexRow(each, decoded(each))).toList();
  }

  private static @Nullable Entry decoded(CommittedEntry committed) {
    if (committed.index() == 0) {
      return null;
    }
    try {
      return Entry.decode(committed.bytes());
    } catch (MalformedEntry _) {
      return null;
    }
  }
}
