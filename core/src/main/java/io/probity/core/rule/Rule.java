package io.probity.core.rule;

import org.jspecify.annotations.Nullable;

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

  /** Unknown and invisible are refused alike; every capability asks this first. */
  public static final Rule VISIBLE =
      new Rule("A-1", "There is no such record, or it is not for you to see.", Kind.VISIBILITY);

  public void require(boolean holds) {
    if (!holds) {
      throw new RuleBroken(this);
    }
  }

  /** The value, which must be there for this rule to hold. */
  public <T> T requireFound(@Nullable T value) {
    if (value == null) {
      throw new RuleBroken(this);
    }
    return value;
  }
}
