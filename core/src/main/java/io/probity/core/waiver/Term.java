package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.IN_FORCE_OR_TO_COME;

import io.probity.core.parameters.ParameterValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What was granted: from which day, and until which, both included. */
record Term(LocalDate firstDay, LocalDate lastDay) {

  /** What was granted, if it was, and is in force or to come. */
  static Term requireLasting(@Nullable Term term, LocalDate today) {
    Term granted = IN_FORCE_OR_TO_COME.requireFound(term);
    IN_FORCE_OR_TO_COME.require(granted.lasts(today));
    return granted;
  }

  Term endedBefore(LocalDate firstDayWithout) {
    return new Term(firstDay, firstDayWithout.minusDays(1));
  }

  /** True on the last day, and not on the next. */
  boolean lasts(LocalDate today) {
    return !lastDay.isBefore(today);
  }

  /** A review after a time, before the waiver ends; null for one that ends today or has ended. */
  @Nullable Instant nextReview(LocalDate today, ParameterValues values) {
    if (!today.isBefore(lastDay)) {
      return null;
    }
    Period after = values.waiverReviewAfter();
    LocalDate review = today.plus(after);
    return values.endOf(review.isBefore(lastDay) ? review : lastDay);
  }
}
