package io.probity.core.intake;

/** How a report reached the Company. */
public enum Channel {
  WEB,
  PHONE,
  POST,
  IN_PERSON,
  EMAIL
}
