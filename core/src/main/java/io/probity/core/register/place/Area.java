package io.probity.core.register.place;

import java.util.regex.Pattern;

/** An area of business that has a privacy steward, for instance {@code CLAIMS}. */
public record Area(String value) implements Comparable<Area> {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,12}([.-][A-Z0-9]{1,12}){0,3}");

  public Area {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An area is named by capitals and digits in groups, like CLAIMS");
    }
  }

  @Override
  public int compareTo(Area other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
