package io.probity.core.casework;

/** Why a case ends. */
public enum ClosingGround {
  /** All that was alleged was decided. */
  CONCLUDED,
  /** Nothing was alleged that the code of ethics covers. */
  OUT_OF_SCOPE,
  /** Another case has the same facts. */
  DUPLICATE,
  /** The report holds nothing that could be alleged. */
  NOTHING_ALLEGED;

  boolean fits(boolean somethingWasAlleged) {
    return somethingWasAlleged == (this == CONCLUDED);
  }
}
