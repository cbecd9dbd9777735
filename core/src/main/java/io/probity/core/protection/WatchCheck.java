package io.probity.core.protection;

import io.probity.core.parameters.Spans;
import java.time.LocalDate;
import java.util.Optional;

/** When somebody looks whether a person suffers for what they said. */
public enum WatchCheck {
  FIRST,
  SECOND,
  THIRD,
  LAST,
  /** Out of turn, because their employment changed. */
  AFTER_A_CHANGE;

  /** Its day, reckoned from the day from which they are watched over, or on which it changed. */
  LocalDate dayAfter(LocalDate since, Spans.Watch days) {
    return since.plusDays(
        switch (this) {
          case FIRST -> days.firstDay();
          case SECOND -> days.secondDay();
          case THIRD -> days.thirdDay();
          case LAST -> days.lastDay();
          case AFTER_A_CHANGE -> days.afterAChange();
        });
  }

  /** Empty after the last. */
  Optional<WatchCheck> next() {
    return switch (this) {
      case FIRST -> Optional.of(SECOND);
      case SECOND -> Optional.of(THIRD);
      case THIRD -> Optional.of(LAST);
      case LAST, AFTER_A_CHANGE -> Optional.empty();
    };
  }
}
