package io.probity.core.journal;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Hash;

/** A committed entry: its index, its exact bytes, and what they say. */
public record StoredEntry(long index, Hash leaf, byte[] bytes, Entry entry) {}
