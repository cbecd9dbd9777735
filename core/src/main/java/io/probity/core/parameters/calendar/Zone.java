package io.probity.core.parameters.calendar;

import java.time.ZoneId;

/** A time zone by its name in the tz database, for instance {@code America/New_York}. */
public record Zone(String value) {

  public static final Zone UTC = new Zone("UTC");

  public Zone {
    if (!ZoneId.getAvailableZoneIds().contains(value)) {
      throw new IllegalArgumentException("A time zone is named as in the tz database");
    }
  }

  public ZoneId id() {
    return ZoneId.of(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
