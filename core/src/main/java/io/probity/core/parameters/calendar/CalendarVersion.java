package io.probity.core.parameters.calendar;

import java.util.regex.Pattern;

/** The calendar by which business days were counted, and its version, for instance NYSE-1. */
public record CalendarVersion(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,8}-[0-9]{1,4}");

  public CalendarVersion {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A calendar is named like NYSE-1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
