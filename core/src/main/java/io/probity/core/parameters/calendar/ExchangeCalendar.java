package io.probity.core.parameters.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The exchange whose trading days are the business days of disclosure. */
public enum ExchangeCalendar {
  NYSE("NYSE-1");

  /** Why an exchange does not trade on a day. */
  public enum Closure {
    WEEKEND,
    NEW_YEARS_DAY,
    MARTIN_LUTHER_KING_DAY,
    WASHINGTONS_BIRTHDAY,
    GOOD_FRIDAY,
    MEMORIAL_DAY,
    JUNETEENTH,
    INDEPENDENCE_DAY,
    LABOR_DAY,
    THANKSGIVING,
    CHRISTMAS,
    /** The exchange closed for that day alone, for instance for a day of mourning. */
    SPECIAL
  }

  private final String version;

  ExchangeCalendar(String version) {
    this.version = version;
  }

  /** Raised whenever a day changes: each due date says by which version it was reckoned. */
  public CalendarVersion version() {
    return new CalendarVersion(version);
  }

  /** Why the exchange does not trade on this day; empty if it does. */
  public Optional<Closure> closedOn(LocalDate day) {
    return switch (this) {
      case NYSE -> NyseHolidays.closedOn(day);
    };
  }

  /** The business day that many after this day, which is not counted itself. */
  public LocalDate businessDaysAfter(LocalDate start, int days) {
    LocalDate day = start;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (closedOn(day).isEmpty()) {
        counted++;
      }
    }
    return day;
  }
}
