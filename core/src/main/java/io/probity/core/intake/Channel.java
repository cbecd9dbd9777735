package io.probity.core.intake;

/** How a report reached the Company. */
public enum Channel {
  WEB,
  PHONE,
  POST,
  IN_PERSON,
  EMAIL;

  /** Whether it was spoken, so that somebody had to write it down. */
  boolean isOral() {
    return this == PHONE || this == IN_PERSON;
  }

  /** Whether there is a document of it that the Company received. */
  boolean bringsDocument() {
    return this == POST || this == EMAIL || this == IN_PERSON;
  }
}
