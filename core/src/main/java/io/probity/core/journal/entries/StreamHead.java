package io.probity.core.journal.entries;

import io.probity.core.ledger.tree.Hash;

/** Where a stream ends: the place of its last entry, from 0, and that entry's leaf hash. */
public record StreamHead(long seq, Hash leaf) {}
