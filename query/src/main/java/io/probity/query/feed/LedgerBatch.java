package io.probity.query.feed;

import io.probity.query.views.LedgerEvent;
import java.util.List;

/**
 * What one valid head has committed, as projections receive it: in one piece, so that a token never
 * stands between its entries.
 *
 * @param first ledger index of its first entry
 * @param size of the ledger after it
 * @param events one for each entry but genesis, which is none
 */
record LedgerBatch(long first, long size, List<LedgerEvent> events) {
  LedgerBatch {
    events = List.copyOf(events);
  }

  int count() {
    return (int) (size - first);
  }
}
