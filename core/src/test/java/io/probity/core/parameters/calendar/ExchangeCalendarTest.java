package io.probity.core.parameters.calendar;

import static io.probity.core.parameters.calendar.ExchangeCalendar.NYSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.parameters.calendar.ExchangeCalendar.Closure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExchangeCalendarTest {

  /** As the exchange published them. */
  @ParameterizedTest
  @CsvSource({
    "2022, 01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26",
    "2023, 01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25",
    "2024, 01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25",
    "2025, 01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
    "2026, 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
    "2027, 01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
    "2028, 01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25"
  })
  void the_exchange_is_closed_on_the_days_that_it_published(int year, String published) {
    List<LocalDate> closed =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> NYSE.closedOn(day).filter(why -> why != Closure.WEEKEND).isPresent())
            .toList();
    assertThat(closed)
        .isEqualTo(
            Arrays.stream(published.split(" ", -1))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList());
  }

  @Test
  void four_business_days_after_a_thursday_before_a_holiday_monday_is_the_next_thursday() {
    LocalDate thursday = LocalDate.of(2026, 1, 15);
    assertThat(NYSE.closedOn(LocalDate.of(2026, 1, 19))).hasValue(Closure.MARTIN_LUTHER_KING_DAY);
    assertThat(NYSE.businessDaysAfter(thursday, 4)).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  @Test
  void a_grant_on_a_closed_day_counts_from_the_next_business_day() {
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    assertThat(NYSE.businessDaysAfter(saturday, 1)).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(NYSE.businessDaysAfter(saturday, 4)).isEqualTo(LocalDate.of(2026, 3, 12));
  }

  @Test
  void a_calendar_is_named_with_its_version() {
    assertThat(NYSE.version()).hasToString("NYSE-1");
    assertThatThrownBy(() -> new CalendarVersion("the usual one"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
