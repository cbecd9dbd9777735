package io.probity.core.parameters.calendar;

import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.CHRISTMAS;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.GOOD_FRIDAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.INDEPENDENCE_DAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.JUNETEENTH;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.LABOR_DAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.MARTIN_LUTHER_KING_DAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.MEMORIAL_DAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.NEW_YEARS_DAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.SPECIAL;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.THANKSGIVING;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.WASHINGTONS_BIRTHDAY;
import static io.probity.core.parameters.calendar.ExchangeCalendar.Closure.WEEKEND;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import io.probity.core.parameters.calendar.ExchangeCalendar.Closure;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On which days the New York Stock Exchange does not trade, by its rule 7.2 as it stands since
 * 2022: a holiday on a Sunday is kept on Monday, one on a Saturday on Friday, but not a New Year's
 * Day that would close the last trading day of a year.
 */
final class NyseHolidays {

  /** A closure that no rule foretells: with each one the version of the calendar goes up. */
  private static final Set<LocalDate> SPECIAL_CLOSURES = Set.of(LocalDate.of(2025, 1, 9));

  private NyseHolidays() {}

  static Optional<Closure> closedOn(LocalDate day) {
    if (day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY) {
      return Optional.of(WEEKEND);
    }
    if (SPECIAL_CLOSURES.contains(day)) {
      return Optional.of(SPECIAL);
    }
    return Optional.ofNullable(inYear(day.getYear()).get(day));
  }

  private static Map<LocalDate, Closure> inYear(int year) {
    Map<LocalDate, Closure> days = new HashMap<>();
    LocalDate newYear = LocalDate.of(year, 1, 1);
    if (newYear.getDayOfWeek() != SATURDAY) {
      days.put(observed(newYear), NEW_YEARS_DAY);
    }
    days.put(monday(3, year, Month.JANUARY), MARTIN_LUTHER_KING_DAY);
    days.put(monday(3, year, Month.FEBRUARY), WASHINGTONS_BIRTHDAY);
    days.put(easter(year).minusDays(2), GOOD_FRIDAY);
    days.put(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), MEMORIAL_DAY);
    days.put(observed(LocalDate.of(year, 6, 19)), JUNETEENTH);
    days.put(observed(LocalDate.of(year, 7, 4)), INDEPENDENCE_DAY);
    days.put(monday(1, year, Month.SEPTEMBER), LABOR_DAY);
    days.put(LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY)), THANKSGIVING);
    days.put(observed(LocalDate.of(year, 12, 25)), CHRISTMAS);
    return days;
  }

  private static LocalDate monday(int ordinal, int year, Month month) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      default -> holiday;
    };
  }

  /** Of the Gregorian calendar, by Oudin's reckoning. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int corrected = century - century / 4 - (8 * century + 13) / 25;
    int epact = Math.floorMod(corrected + 19 * golden + 15, 30);
    int moon =
        epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    int day = offset + 28 - 31 * (month / 4);
    return LocalDate.of(year, month, day);
  }
}
