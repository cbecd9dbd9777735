package io.probity.core.delegation;

/** How several delegates act. */
public enum DelegateMode {
  /** Each with full power to act without the others. */
  ANY,
  /** Each only after all the others concurred. */
  ALL
}
