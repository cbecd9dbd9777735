package io.probity.core.custody;

/** The name of a policy, for instance {@code WhenViolationReportedThenOpenCase}. */
public record PolicyName(String value) {
  public PolicyName {
    if (!value.matches("[A-Za-z][A-Za-z0-9]{0,99}")) {
      throw new IllegalArgumentException("not the name of a policy");
    }
  }
}
