package io.probity.query.caseload;

/** What somebody should know of a case when they see its line. */
public enum CaseFlag {
  /** It is about accounting, controls or auditing. */
  ACCOUNTING_MATTER,
  /** An executive officer knows of a departure from the code, and nothing was done yet. */
  DEPARTURE_KNOWN,
  /** Nothing was done about it in time. */
  IMPLICIT_WAIVER_SUSPECTED,
  /** Somebody asked for it to be opened again, and nobody decided yet. */
  REOPENING_REQUESTED,
  /** A check suspected retaliation, and nobody settled that; closed or not. */
  RETALIATION_SUSPECTED;

  static final String FIELD = "flags";
}
