package io.probity.core.register.place;

import java.util.regex.Pattern;

/** A unit of the organisation, for instance {@code FIN.AP}. */
public record Unit(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,12}([.-][A-Z0-9]{1,12}){0,3}");

  public Unit {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A unit is named by capitals and digits in groups, like FIN.AP");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
