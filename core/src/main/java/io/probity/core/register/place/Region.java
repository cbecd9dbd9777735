package io.probity.core.register.place;

import java.util.regex.Pattern;

/** A region in which the Company works, for instance {@code EU-WEST}. */
public record Region(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,12}([.-][A-Z0-9]{1,12}){0,3}");

  public Region {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A region is named by capitals and digits in groups, like EU-WEST");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
