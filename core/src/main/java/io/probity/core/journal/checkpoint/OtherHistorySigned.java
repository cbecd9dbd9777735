package io.probity.core.journal.checkpoint;

import io.probity.core.ledger.tree.Hash;

/**
 * This ledger's key has signed what the ledger, as it is read now, does not continue: it was cut,
 * replaced or forked. Nothing more is signed; the note that was signed is the evidence.
 */
public final class OtherHistorySigned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SignedCheckpoint signed;

  /**
   * @param size of the ledger as read now, or where its root differs
   */
  OtherHistorySigned(SignedCheckpoint signed, long size, Hash root) {
    super(
        "Signed: size %d, root %s; the ledger has size %d, root %s"
            .formatted(signed.size(), signed.checkpoint().root(), size, root));
    this.signed = signed;
  }

  public SignedCheckpoint signed() {
    return signed;
  }
}
