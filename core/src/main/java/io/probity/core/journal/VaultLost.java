package io.probity.core.journal;

/** The ledger was begun with another vault than the one that is there: nothing is written. */
public final class VaultLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VaultLost() {
    super("The vault holds another ledger secret than the one that this ledger was begun with");
  }
}
