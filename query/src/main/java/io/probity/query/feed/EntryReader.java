package io.probity.query.feed;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.query.views.EntryDecoder;
import io.probity.query.views.LedgerEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns committed bytes into what projections receive, once for all of them. Thread-safe if the
 * decoder is.
 */
final class EntryReader {
  private final EntryDecoder decoder;
  private final DecodedBatches decoded = new DecodedBatches();

  EntryReader(EntryDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * @throws FeedBroken an entry that cannot be read, or whose type this version does not know: it
   *     is never passed over
   */
  LedgerBatch read(Batch batch) {
    return decoded.of(batch.headHash(), batch.entries().size(), () -> decode(batch));
  }

  private LedgerBatch decode(Batch batch) {
    List<LedgerEvent> events = new ArrayList<>(batch.entries().size());
    for (CommittedEntry entry : batch.entries()) {
      if (entry.index() > 0) { // index 0 is the genesis entry, which is no event
        events.add(read(entry));
      }
    }
    return new LedgerBatch(batch.firstIndex(), batch.head().size(), events);
  }

  private LedgerEvent read(CommittedEntry committed) {
    try {
      Entry entry = Entry.decode(committed.bytes());
      return new LedgerEvent(decoder.recorded(committed.index(), entry), entry);
    } catch (RuntimeException e) {
      throw new FeedBroken("An entry that this version cannot read", committed.index(), e);
    }
  }
}
