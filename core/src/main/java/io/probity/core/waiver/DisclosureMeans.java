package io.probity.core.waiver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a waiver was made public. */
public enum DisclosureMeans {
  CURRENT_REPORT,
  WEBSITE;

  /** Until when it stands on the website at least; null where it was filed. */
  @Nullable LocalDate postedUntil(LocalDate disclosedOn) {
    return this == WEBSITE ? disclosedOn.plusMonths(12) : null;
  }

  /** Until when the text is kept at least. */
  static LocalDate keptUntil(LocalDate disclosedOn) {
    return disclosedOn.plusYears(5);
  }
}
