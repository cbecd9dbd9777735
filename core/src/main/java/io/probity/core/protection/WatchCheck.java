package io.probity.core.protection;

import java.time.LocalDate;
import java.util.Optional;

/** When somebody looks whether a person suffers for what they said. */
public enum WatchCheck {
  DAY_30(30),
  DAY_90(90),
  DAY_180(180),
  DAY_365(365),
  /** Out of turn, because their employment changed. */
  AFTER_A_CHANGE(14);

  private final int days;

  WatchCheck(int days) {
    this.days = days;
  }

  /** Its day, reckoned from the day from which they are watched over, or on which it changed. */
  LocalDate dayAfter(LocalDate since) {
    return since.plusDays(days);
  }

  /** Empty after the last. */
  Optional<WatchCheck> next() {
    return switch (this) {
      case DAY_30 -> Optional.of(DAY_90);
      case DAY_90 -> Optional.of(DAY_180);
      case DAY_180 -> Optional.of(DAY_365);
      case DAY_365, AFTER_A_CHANGE -> Optional.empty();
    };
  }
}
