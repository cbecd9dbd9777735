package io.probity.core.journal.checkpoint;

import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.note.SignedNote;

/** A head of the ledger with this ledger's signature over it. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

  public long size() {
    return checkpoint.size();
  }
}
