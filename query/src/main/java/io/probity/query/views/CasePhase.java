package io.probity.query.views;

import org.jspecify.annotations.Nullable;

/** How far a case has come, finer than its state. */
public enum CasePhase {
  RECEIVED,
  ACKNOWLEDGED,
  /** It is to be investigated, and nobody is assigned yet. */
  TRIAGE,
  OUT_OF_SCOPE,
  REFERRED,
  INVESTIGATION,
  /** Something was found of all that is alleged. */
  FINDINGS_REVIEW,
  CLOSED,
  /** Nothing was done since it was reopened. */
  REOPENED,
  /** Its report is dealt with in another case. */
  MERGED;

  /**
   * What it follows from.
   *
   * @param state TRIAGE, INVESTIGATION, CLOSED or MERGED
   * @param triage the last assessment; null if there was none
   * @param acknowledged whether any of its reporters was told that the report arrived
   * @param reopened whether nothing was done since it was reopened
   * @param found whether there is a finding of all that is alleged, and something is
   */
  public record Marks(
      String state,
      @Nullable String triage,
      boolean acknowledged,
      boolean reopened,
      boolean found) {}

  public static CasePhase of(Marks marks) {
    return switch (marks.state()) {
      case "TRIAGE" -> inTriage(marks);
      case "INVESTIGATION" -> investigated(marks);
      case "CLOSED" -> CLOSED;
      case "MERGED" -> MERGED;
      default -> throw new IllegalArgumentException("No state of a case");
    };
  }

  private static CasePhase inTriage(Marks marks) {
    return switch (marks.triage()) {
      case null -> marks.acknowledged() ? ACKNOWLEDGED : RECEIVED;
      case "OUT_OF_SCOPE" -> OUT_OF_SCOPE;
      case "REFERRED" -> REFERRED;
      default -> TRIAGE;
    };
  }

  private static CasePhase investigated(Marks marks) {
    if (marks.reopened()) {
      return REOPENED;
    }
    return marks.found() ? FINDINGS_REVIEW : INVESTIGATION;
  }
}
