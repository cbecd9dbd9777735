package io.probity.core.journal.entries;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.ReaderPosition;
import java.util.List;

/**
 * A batch that is in the ledger.
 *
 * @param batch exact bytes, offsets, leaf hashes and the head
 * @param entries what the bytes say, one for each; none for the genesis batch, whose one entry is
 *     of another form
 * @param before where a reader stood before it, with the frontier of the tree
 * @param after where a reader stands directly after it, with the frontier of the tree
 */
public record CommittedBatch(
    Batch batch, List<StoredEntry> entries, ReaderPosition before, ReaderPosition after) {}
