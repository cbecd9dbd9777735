package io.probity.core.code;

import java.util.regex.Pattern;

/** What a provision is called in its version of the code, for instance {@code II.2}. */
public record ProvisionId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,8}([.-][A-Z0-9]{1,8}){0,3}");

  public ProvisionId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A provision is named by capitals and digits in groups, like II.2");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
