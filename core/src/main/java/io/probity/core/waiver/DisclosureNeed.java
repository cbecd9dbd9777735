package io.probity.core.waiver;

/** Whether the law wants a waiver made public. */
public enum DisclosureNeed {
  REQUIRED,
  NOT_REQUIRED
}
