package io.probity.core.parameters.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.probity.core.parameters.calendar.ExchangeCalendar.Closure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar that we made of the exchange's rule, and one that others made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExchangeCalendarByOthersTest {

  private static final HolidayManager THEIRS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE));

  @ParameterizedTest
  @MethodSource("years")
  void every_day_is_a_trading_day_in_both_or_in_none(int year) {
    List<LocalDate> different =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> tradesByOurs(day) != tradesByTheirs(day))
            .toList();
    assertThat(different).isEmpty();
  }

  static List<Integer> years() {
    return List.of(2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032);
  }

  /** Theirs knows no closure for one day alone. */
  private static boolean tradesByOurs(LocalDate day) {
    return ExchangeCalendar.NYSE
        .closedOn(day)
        .filter(closure -> closure != Closure.SPECIAL)
        .isEmpty();
  }

  private static boolean tradesByTheirs(LocalDate day) {
    boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    return !weekend && !THEIRS.isHoliday(day);
  }
}
