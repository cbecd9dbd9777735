package io.probity.core.journal.entries;

import io.probity.core.ledger.tree.Hash;

/**
 * An entry as the index holds it: believed by nobody before it was checked.
 *
 * @param index its place in the ledger
 * @param leaf the leaf hash as stored beside it
 * @param bytes its bytes as stored, or as read again from the ledger's topic
 */
@SuppressWarnings("ArrayRecordComponent")
public record IndexedEntry(long index, Hash leaf, byte[] bytes) {}
