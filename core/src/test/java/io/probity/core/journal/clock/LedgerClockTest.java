package io.probity.core.journal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerClockTest {
  private static final Instant LONG_AGO = Instant.EPOCH;

  private Instant wall = Instant.parse("2026-03-02T09:14:30Z");
  private long nanos = 7;
  private final LedgerClock clock = new LedgerClock(() -> wall, () -> nanos);

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  @Test
  void while_both_clocks_run_in_step_commands_are_dated() {
    for (int i = 0; i < 1_000; i++) {
      pass(Duration.ofSeconds(30));
      assertThat(clock.refusal(LONG_AGO)).isEmpty();
    }
    assertThat(clock.minute()).isEqualTo(Instant.parse("2026-03-02T17:34:00Z"));
  }

  @Test
  void a_slow_drift_over_days_is_no_step() {
    for (int i = 0; i < 10_000; i++) {
      pass(Duration.ofSeconds(10));
      wall = wall.plusMillis(1);
      assertThat(clock.refusal(LONG_AGO)).isEmpty();
    }
  }

  @Test
  void a_step_forward_or_back_by_more_than_two_seconds_refuses_commands() {
    wall = wall.plusMillis(2_001);
    assertThat(clock.refusal(LONG_AGO)).isPresent();

    LedgerClock other = new LedgerClock(() -> wall, () -> nanos);
    wall = wall.minusMillis(2_001);
    assertThat(other.refusal(LONG_AGO)).isPresent();
  }

  @Test
  void what_is_under_way_during_a_step_is_dated_as_if_the_clock_had_run_on() {
    wall = wall.plus(Duration.ofHours(3));
    assertThat(clock.minute()).isEqualTo(Instant.parse("2026-03-02T09:14:00Z"));
    pass(Duration.ofSeconds(45));
    assertThat(clock.minute()).isEqualTo(Instant.parse("2026-03-02T09:15:00Z"));

    clock.compare(wall, wall);
    pass(Duration.ofMinutes(1));
    assertThat(clock.minute()).as("trusted again").isEqualTo(Instant.parse("2026-03-02T12:16:00Z"));
  }

  @Test
  void what_is_under_way_while_the_broker_disagrees_is_dated_by_the_broker() {
    clock.compare(wall.minus(Duration.ofMinutes(10)), wall);
    assertThat(clock.minute()).isEqualTo(Instant.parse("2026-03-02T09:04:00Z"));
    pass(Duration.ofSeconds(40));
    assertThat(clock.minute()).isEqualTo(Instant.parse("2026-03-02T09:05:00Z"));
  }

  @Test
  void a_step_of_two_seconds_is_borne() {
    wall = wall.plusSeconds(2);

    assertThat(clock.refusal(LONG_AGO)).isEmpty();
  }

  @Test
  void after_a_step_a_minute_in_step_is_needed_from_a_base_that_agrees_with_the_broker() {
    wall = wall.plusSeconds(5);
    assertThat(clock.refusal(LONG_AGO)).isPresent();
    pass(Duration.ofMinutes(10));
    assertThat(clock.refusal(LONG_AGO)).as("without the broker's word").isPresent();

    clock.compare(wall, wall);
    pass(Duration.ofSeconds(59));
    assertThat(clock.refusal(LONG_AGO)).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(clock.refusal(LONG_AGO)).isEmpty();
  }

  @Test
  void another_step_within_that_minute_begins_it_anew() {
    wall = wall.plusSeconds(5);
    clock.compare(wall, wall);
    pass(Duration.ofSeconds(50));
    wall = wall.minusSeconds(5);
    assertThat(clock.refusal(LONG_AGO)).isPresent();
    pass(Duration.ofMinutes(2));

    assertThat(clock.refusal(LONG_AGO)).isPresent();
  }

  @Test
  void twenty_seconds_from_the_broker_refuse_commands_and_nineteen_do_not() {
    clock.compare(wall.plusSeconds(19), wall);
    assertThat(clock.refusal(LONG_AGO)).isEmpty();

    clock.compare(wall.minusSeconds(20), wall);
    assertThat(clock.refusal(LONG_AGO)).isPresent();
  }

  @Test
  void a_broker_that_answers_late_is_not_blamed_on_the_clock() {
    Instant asked = wall;
    pass(Duration.ofSeconds(25));
    clock.compare(asked.plusSeconds(1), asked);

    assertThat(clock.refusal(LONG_AGO)).isEmpty();
  }

  @Test
  void a_ledger_dated_a_minute_ahead_waits_for_its_time() {
    assertThat(clock.refusal(Instant.parse("2026-03-02T09:15:00Z"))).isEmpty();
    assertThat(clock.refusal(Instant.parse("2026-03-02T09:16:00Z"))).isPresent();
    pass(Duration.ofSeconds(31));
    assertThat(clock.refusal(Instant.parse("2026-03-02T09:16:00Z"))).isEmpty();
  }
}
