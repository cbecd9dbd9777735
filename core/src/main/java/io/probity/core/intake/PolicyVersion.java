package io.probity.core.intake;

import java.util.regex.Pattern;

/** Which version of a policy, for instance {@code 3.2} or {@code 2026-01}. */
public record PolicyVersion(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4}([.-][0-9]{1,4}){0,3}");

  public PolicyVersion {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A policy's version is numbers, like 3.2");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
