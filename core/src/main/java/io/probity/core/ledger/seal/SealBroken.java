package io.probity.core.ledger.seal;

/**
 * Sealed content is not what its entry says, or is opened where it does not belong. Holds nothing
 * of the content.
 */
public final class SealBroken extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** In the order in which they are made. */
  public enum Check {
    LENGTH,
    DIGEST,
    VERSION,
    KEY_ID,
    PLACE,
    COMMITMENT,
    DECRYPTION,
    PADDING,
    TEXT
  }

  private final Check check;
  private final transient SealedRef ref;

  SealBroken(Check check, SealedRef ref) {
    super(check + " of sealed content " + ref.sha256().hex());
    this.check = check;
    this.ref = ref;
  }

  public Check check() {
    return check;
  }

  /** What the entry says of the content. */
  public SealedRef ref() {
    return ref;
  }
}
