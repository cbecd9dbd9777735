package io.probity.core.allegation;

/** The ladder of what may follow for whoever did it, from nothing up to the end. */
public enum DisciplineLevel {
  NONE,
  COACHING,
  WARNING,
  FINAL_WARNING,
  PAY,
  DEMOTION,
  TERMINATION,
  /** Of somebody from outside: the contract with them ends. */
  END_OF_CONTRACT
}
