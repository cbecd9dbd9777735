package io.probity.core.journal.entries;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;

/** A committed entry: its index, its exact bytes (shared: nobody writes to them), what they say. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEntry(long index, Hash leaf, byte[] bytes, Entry entry) {}
