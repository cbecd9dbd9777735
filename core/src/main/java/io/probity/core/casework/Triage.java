package io.probity.core.casework;

/** What was said of a new case: how likely it is, how much it would matter, and what follows. */
public record Triage(Level likelihood, Level impact, Outcome outcome) {

  /** A coarse measure: a finer one would pretend to know. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  /** What follows from triage. */
  public enum Outcome {
    /** Somebody is to find out what happened. */
    INVESTIGATE,
    /** The code of ethics does not cover it. */
    OUT_OF_SCOPE,
    /** Somebody else is to deal with it. */
    REFERRED
  }
}
