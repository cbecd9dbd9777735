package io.probity.core.party;

/** What a delegation can be for. Waivers are in no scope: they are granted in person. */
public enum Scope {
  INTAKE,
  INVESTIGATE,
  ASSIGN,
  ESCALATE,
  REFER,
  /** To name substitutes for oneself. */
  SUBSTITUTE,
  /** What goes with an act that is in scope; never an act that needs a scope of its own. */
  INCIDENTAL
}
