package io.probity.core.rule;

/**
 * A numbered rule of the house: what it says, and which answer its breach earns.
 *
 * @param id for instance {@code W-2}; stands in {@code docs/rules.md} with its test
 * @param sentence what the person refused is told; names nobody and quotes nothing
 */
public record Rule(String id, String sentence, Kind kind) {

  /** In this order the edge checks them, and answers 404, 403 or 409. */
  public enum Kind {
    VISIBILITY,
    AUTHORITY,
    STATE
  }

  public void require(boolean holds) {
    if (!holds) {
      throw new RuleBroken(this);
    }
  }
}
