package io.probity.core.intake;

/** Where a policy of its own sends what is reported, instead of the ethics office. */
public enum Destination {
  HUMAN_RESOURCES,
  PRIVACY,
  INFORMATION_SECURITY,
  SAFETY,
  QUALITY,
  CUSTOMER_COMPLAINTS,
  LEGAL
}
