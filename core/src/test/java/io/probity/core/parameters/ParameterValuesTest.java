package io.probity.core.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.parameters.calendar.ExchangeCalendar;
import io.probity.core.parameters.calendar.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParameterValuesTest {

  @Test
  void before_anybody_decides_the_usual_figures_are_in_force() {
    ParameterValues first = ParameterValues.FIRST;
    assertThat(first.version()).isEqualTo("1");
    assertThat(first.zone().getId()).isEqualTo("UTC");
    assertThat(first.acknowledgeWithin()).isEqualTo(Period.ofDays(7));
    assertThat(first.feedbackWithin()).isEqualTo(Period.ofMonths(3));
    assertThat(first.forwardWithin()).isEqualTo(Duration.ofDays(2));
    assertThat(first.escalateWithin()).isEqualTo(Duration.ofHours(72));
    assertThat(first.discloseWithinBusinessDays()).isEqualTo(4);
    assertThat(first.implicitWaiverAfter()).isEqualTo(Period.ofDays(10));
    assertThat(first.waiverReviewAfter()).isEqualTo(Period.ofMonths(12));
    assertThat(first.suspensionReviewWithin()).isEqualTo(Period.ofDays(30));
    assertThat(first.acknowledgementStarts()).isEqualTo(AcknowledgementStarts.FIRST_RECEIPT);
    assertThat(first.exchangeCalendar()).isEqualTo(ExchangeCalendar.NYSE);
    assertThat(first.segregation()).isTrue();
    assertThat(first.boardCommitteeMayAuthorise()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-05T12:00:00Z, 2026-03-13T04:00:00Z",
    "America/New_York, 2026-10-28T12:00:00Z, 2026-11-05T05:00:00Z",
    "Europe/Berlin,    2026-03-25T23:30:00Z, 2026-04-02T22:00:00Z",
    "Europe/Berlin,    2026-10-20T12:00:00Z, 2026-10-27T23:00:00Z",
    "Asia/Kolkata,     2026-03-05T20:00:00Z, 2026-03-13T18:30:00Z",
    "UTC,              2026-03-05T00:00:00Z, 2026-03-13T00:00:00Z"
  })
  void seven_days_end_with_a_day_of_the_company_whatever_its_clocks_did(
      String zone, Instant from, Instant due) {
    ParameterValues values = in(zone);
    assertThat(values.dueAfter(from, values.acknowledgeWithin())).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-30T12:00:00Z, 2026-03-01T05:00:00Z",
    "2026-01-31T12:00:00Z, 2026-05-01T04:00:00Z",
    "2023-11-29T12:00:00Z, 2024-03-01T05:00:00Z"
  })
  void three_months_are_months_of_the_calendar_and_end_with_the_last_day_of_a_short_one(
      Instant from, Instant due) {
    ParameterValues values = in("America/New_York");
    assertThat(values.dueAfter(from, values.feedbackWithin())).isEqualTo(due);
  }

  @Test
  void a_day_has_twenty_three_or_twenty_five_hours_where_clocks_change() {
    ParameterValues values = in("America/New_York");
    assertThat(lengthOf(values, LocalDate.of(2026, 3, 8))).isEqualTo(Duration.ofHours(23));
    assertThat(lengthOf(values, LocalDate.of(2026, 11, 1))).isEqualTo(Duration.ofHours(25));
    assertThat(lengthOf(values, LocalDate.of(2026, 3, 9))).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void a_day_that_begins_an_hour_late_begins_when_its_clocks_say_so() {
    ParameterValues values = in("America/Santiago");
    assertThat(values.endOf(LocalDate.of(2026, 9, 5)))
        .isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_000})
  void a_span_of_time_is_neither_nothing_nor_endless(int hours) {
    assertThatThrownBy(() -> Resolved.escalatingWithin(hours))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "UTC+25", "somewhere"})
  void a_zone_is_one_of_the_known(String name) {
    assertThatThrownBy(() -> new Zone(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Duration lengthOf(ParameterValues values, LocalDate day) {
    return Duration.between(values.endOf(day.minusDays(1)), values.endOf(day));
  }

  @Test
  void somebody_looks_at_a_person_on_one_day_after_the_other() {
    assertThatThrownBy(() -> new Spans.Watch(30, 90, 180, 179, 14))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Spans.Watch(30, 20, 90, 365, 14))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Spans.Watch(30, 90, 80, 365, 14))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Spans.Watch(1, 2, 3, 4, 1).lastDay()).isEqualTo(4);
  }

  private static ParameterValues in(String zone) {
    return new ParameterValues("2", Resolved.in(new Zone(zone)));
  }
}
