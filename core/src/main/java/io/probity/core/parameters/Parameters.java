package io.probity.core.parameters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The policy parameters in force: what the code of ethics leaves open and the Company decided. */
public final class Parameters {

  /** Stands in every entry, so that each decision shows what it was decided on. */
  public static final String VERSION = "1";

  /** All dates are days in this zone. */
  public static final ZoneId ZONE = ZoneOffset.UTC;

  /** Where each day begins first on earth. */
  private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(14);

  /** "As soon as practicable", as the Company reads it. */
  public static final Duration ESCALATION_WITHIN = Duration.ofDays(3);

  private Parameters() {}

  public static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZONE);
  }

  /** The latest day that anybody on earth calls today: only what is later lies in the future. */
  public static LocalDate latestToday(Instant time) {
    return LocalDate.ofInstant(time, FIRST_ZONE);
  }
}
