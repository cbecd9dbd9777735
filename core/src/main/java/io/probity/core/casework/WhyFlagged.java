package io.probity.core.casework;

/** Why what a delegate did is to be looked at. */
public enum WhyFlagged {
  /** Another delegate of the same principal had said otherwise; both stand. */
  CONTRADICTS_ANOTHER,
  /** The power had been taken back, and the delegate was not told, or it was not on record yet. */
  POWER_TAKEN_BACK
}
