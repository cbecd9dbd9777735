package io.probity.core.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days that depend on no parameter. */
public final class Parameters {

  /** Where each day begins first on earth. */
  private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(14);

  private Parameters() {}

  /** The day in UTC, by which read models file what happened; decisions ask for the Company's. */
  public static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** The latest day that anybody on earth calls today: only what is later lies in the future. */
  public static LocalDate latestToday(Instant time) {
    return LocalDate.ofInstant(time, FIRST_ZONE);
  }
}
