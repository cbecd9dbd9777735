package io.probity.core.code;

/** The four principles of the code of ethics. */
public enum Principle {
  COMPLY_WITH_LAW,
  AVOID_CONFLICTS_OF_INTEREST,
  PROTECT_ASSETS,
  BEHAVE_ETHICALLY
}
