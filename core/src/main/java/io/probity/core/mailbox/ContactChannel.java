package io.probity.core.mailbox;

/** How whoever reported wants to be reached. */
public enum ContactChannel {
  MAILBOX,
  PHONE,
  EMAIL,
  POST,
  IN_PERSON
}
