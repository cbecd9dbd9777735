package io.probity.core.alert;

/** Whose turn it is, besides those who are named. */
public enum Turn {
  NOBODY_ELSE,
  /** Whoever leads the case. */
  WHO_LEADS,
  /** Whoever leads it and decided on no change of employment that is recorded there. */
  WHO_LEADS_AND_DID_NOT_DECIDE,
  /** Whoever investigates the case. */
  WHO_INVESTIGATES,
  AUDIT_COMMITTEE,
  /** Whoever confirms what an instrument means. */
  WHO_CONFIRMS_POWERS,
  /** Whoever confirms a relation for the other one. */
  WHO_KEEPS_RELATIONS,
  /** Whoever may open a case to an administrator. */
  WHO_RELEASES
}
