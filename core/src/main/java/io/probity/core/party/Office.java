package io.probity.core.party;

/** An office that a covered person holds from one day to another. */
public enum Office {
  CCEO,
  GENERAL_AUDITOR,
  AUDIT_COMMITTEE_CHAIR,
  AUDIT_COMMITTEE_SECRETARY,
  AUDIT_COMMITTEE_MEMBER,
  EXECUTIVE_OFFICER,
  DIRECTOR,
  COMPLIANCE_OFFICER,
  LEGAL,
  HELP_LINE,
  INVESTIGATOR,
  AUDITOR,
  PRIVACY_STEWARD,
  HR,
  ADMINISTRATOR
}
