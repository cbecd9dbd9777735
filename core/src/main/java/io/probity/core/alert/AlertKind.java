package io.probity.core.alert;

/** Why somebody is alerted. */
public enum AlertKind {
  /** Whoever reported wrote, and waits for an answer. */
  REPORTER_WROTE,
  /** Something will be due before long. */
  DEADLINE_COMING,
  /** Something was not done in time. */
  DEADLINE_MISSED,
  /** Nothing was done about a departure that an executive officer knows of. */
  IMPLICIT_WAIVER_SUSPECTED,
  /** Somebody wanted to act for their principal, and was refused. */
  DELEGATE_REFUSED,
  /** What was done in their name in a case contradicts something, or had no power behind it. */
  ACT_FLAGGED,
  /** Nobody of the ethics office may lead a case any more: it is theirs to lead. */
  LEAD_PASSED,
  /** Somebody left, or will, who leaves behind what others must take over. */
  HAND_OVER_OPEN,
  /** Something begins, or goes on, once they decide or do something. */
  SOMETHING_WAITS
}
