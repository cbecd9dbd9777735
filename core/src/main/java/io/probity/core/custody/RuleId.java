package io.probity.core.custody;

/** The id of a rule, for instance {@code W-2}. */
public record RuleId(String value) {
  public RuleId {
    if (!value.matches("[A-Z]{1,8}-[0-9]{1,4}[a-z]?")) {
      throw new IllegalArgumentException("not the id of a rule");
    }
  }
}
