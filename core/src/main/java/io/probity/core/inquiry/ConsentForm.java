package io.probity.core.inquiry;

/** How whoever asked agreed that their inquiry becomes a report. */
public enum ConsentForm {
  /** By themselves, with the code that their answer showed. */
  MAILBOX,
  /** Aloud, to whoever records it. */
  ORAL,
  /** In writing, to whoever records it. */
  WRITTEN
}
