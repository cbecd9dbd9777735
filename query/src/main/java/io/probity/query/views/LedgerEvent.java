package io.probity.query.views;

import io.probity.core.ledger.Entry;
import io.probity.core.message.Recorded;

/** An event as a projection receives it, with the entry in which it stands. */
public record LedgerEvent(Recorded recorded, Entry entry) {
  public long index() {
    return recorded.index();
  }
}
