package io.probity.core.ledger.note;

/** A signed note that may be a checkpoint: nothing in it counts before it is opened with a key. */
public record UnverifiedCheckpoint(SignedNote note) {
  /** The text of a note; anything else is {@link SignedNote.Malformed}. */
  public static UnverifiedCheckpoint parse(String note) {
    return new UnverifiedCheckpoint(SignedNote.parse(note));
  }

  /**
   * The checkpoint, if the key signed it and its origin is the key's name.
   *
   * @throws SignedNote.UntrustedKey if no signature carries the key's name and id
   * @throws SignedNote.BadSignature if one that does is not the key's
   * @throws Checkpoint.Malformed if the text that was signed is no checkpoint of this ledger
   */
  public Checkpoint open(VerifierKey key) {
    note.verify(key);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    if (!checkpoint.origin().equals(key.name())) {
      throw new Checkpoint.Malformed("another origin than the key's name");
    }
    return checkpoint;
  }
}
