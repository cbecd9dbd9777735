package io.probity.core.intake;

import java.util.regex.Pattern;

/** What the Company calls a policy of its own, for instance {@code HR-014}. */
public record PolicyCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,4}([.-]?[0-9]{1,4}){1,3}");

  public PolicyCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A policy is named by up to four capitals and its numbers, like HR-014");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
