package io.probity.api;

/** The ledger is new, and no file says who may let others in. */
public final class NobodyKnown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NobodyKnown() {
    super("Nobody is known to the ledger, and nobody could let anybody in");
  }
}
