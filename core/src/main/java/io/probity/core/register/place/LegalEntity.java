package io.probity.core.register.place;

import java.util.regex.Pattern;

/** A company of the group, for instance {@code ACME-DE}. */
public record LegalEntity(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,12}([.-][A-Z0-9]{1,12}){0,3}");

  public LegalEntity {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A legal entity is named by capitals and digits in groups, like ACME-DE");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
