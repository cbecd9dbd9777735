package io.probity.query.views;

import io.probity.core.ledger.Entry;
import io.probity.core.message.Recorded;

/** Gives the event of an entry, with all that its entry says of it. Thread-safe. */
@FunctionalInterface
public interface EntryDecoder {

  /** Throws for a type or shape that it does not know: a feed then stops there. */
  Recorded recorded(long index, Entry entry);
}
