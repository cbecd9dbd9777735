package io.probity.core.party;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
  ADMINISTRATOR;

  /** The officers, and whoever is in their place. */
  public static final Set<Office> IN_CHARGE =
      Collections.unmodifiableSet(
          EnumSet.of(CCEO, GENERAL_AUDITOR, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY));

  /** These, and whoever leads where all of them are shut out. */
  public static final Set<Office> ABLE_TO_LEAD =
      Collections.unmodifiableSet(
          EnumSet.of(
              CCEO,
              GENERAL_AUDITOR,
              AUDIT_COMMITTEE_CHAIR,
              AUDIT_COMMITTEE_SECRETARY,
              AUDIT_COMMITTEE_MEMBER));
}
