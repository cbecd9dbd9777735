package io.probity.core.protection;

/** What became of the employment of somebody watched over. */
public enum EmploymentChange {
  DISMISSED,
  RESIGNED,
  DEMOTED,
  TRANSFERRED,
  PAY_REDUCED,
  OTHER
}
