package io.probity.core.intake;

import io.probity.core.party.Capacity;

/** As what somebody received a report for the Company, and must therefore forward it. */
public enum ForwarderRole {
  MANAGEMENT,
  COMPLIANCE,
  LEGAL;

  /** Compliance and legal are offices; the register does not say who is a manager. */
  boolean fits(Capacity capacity) {
    return switch (this) {
      case MANAGEMENT -> ofManagement(capacity);
      case COMPLIANCE -> capacity == Capacity.COMPLIANCE_OFFICER || capacity == Capacity.CCEO;
      case LEGAL -> capacity == Capacity.LEGAL;
    };
  }

  private static boolean ofManagement(Capacity capacity) {
    return capacity == Capacity.COVERED_PERSON
        || capacity == Capacity.EXECUTIVE_OFFICER
        || capacity == Capacity.DIRECTOR
        || capacity == Capacity.HR;
  }
}
