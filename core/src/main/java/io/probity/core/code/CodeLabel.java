package io.probity.core.code;

import java.util.regex.Pattern;

/** What people call a version of the code, for instance {@code 2026.1}. */
public record CodeLabel(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4}([.-][0-9]{1,4}){0,3}");

  public CodeLabel {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A version is labelled by numbers, like 2026.1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
