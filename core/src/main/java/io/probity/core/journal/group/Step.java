package io.probity.core.journal.group;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.ReaderPosition;

/**
 * A committed batch, and where a reader stands directly after its head.
 *
 * @param batch perhaps empty
 */
public record Step(Batch batch, ReaderPosition after) {}
