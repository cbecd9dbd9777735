package io.probity.core.custody;

/** What somebody says they read sealed content for. */
public enum ReadingPurpose {
  TRIAGE,
  INVESTIGATION,
  DECISION,
  OVERSIGHT,
  AUDIT,
  LEGAL_CLAIM,
  ADMINISTRATION
}
