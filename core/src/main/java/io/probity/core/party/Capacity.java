package io.probity.core.party;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The capacity in which somebody acts: an office held, the Board, or no more than being oneself.
 */
public enum Capacity {
  CCEO(Office.CCEO),
  GENERAL_AUDITOR(Office.GENERAL_AUDITOR),
  AUDIT_COMMITTEE_CHAIR(Office.AUDIT_COMMITTEE_CHAIR),
  AUDIT_COMMITTEE_SECRETARY(Office.AUDIT_COMMITTEE_SECRETARY),
  AUDIT_COMMITTEE_MEMBER(Office.AUDIT_COMMITTEE_MEMBER),
  EXECUTIVE_OFFICER(Office.EXECUTIVE_OFFICER),
  DIRECTOR(Office.DIRECTOR),
  COMPLIANCE_OFFICER(Office.COMPLIANCE_OFFICER),
  LEGAL(Office.LEGAL),
  HELP_LINE(Office.HELP_LINE),
  INVESTIGATOR(Office.INVESTIGATOR),
  AUDITOR(Office.AUDITOR),
  PRIVACY_STEWARD(Office.PRIVACY_STEWARD),
  HR(Office.HR),
  ADMINISTRATOR(Office.ADMINISTRATOR),
  /** A resolution of the Board, brought by the secretary or the chair of the audit committee. */
  BOARD(null),
  /** A covered person who acts for nobody but themselves. */
  COVERED_PERSON(null),
  /** Somebody at public intake, known by a random id of one stream alone. */
  REPORTER(null),
  /** A policy or a clock. */
  SYSTEM(null),
  /** The bootstrap file, once, directly after genesis. */
  BOOTSTRAP(null);

  private final @Nullable Office office;

  Capacity(@Nullable Office office) {
    this.office = office;
  }

  /** The office that must be held to act in this capacity, where there is just one. */
  public Optional<Office> office() {
    return Optional.ofNullable(office);
  }
}
