package io.probity.core.journal.policy;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.policy.RoundsOnTurn.Pause;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** When there is a round, and when there is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundsOnTurnTest {
  private static final Duration FOREVER = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(60);

  private record Round(boolean first, long at) {}

  private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
  private volatile Pause pause = new Pause(FOREVER, Duration.ZERO);
  private RoundsOnTurn work;

  @BeforeEach
  void start() {
    work =
        new RoundsOnTurn(
            "rounds",
            first -> {
              rounds.add(new Round(first, System.nanoTime()));
              return pause;
            });
    work.start();
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void nothing_is_done_before_its_turn() {
    work.changed();
    assertThat(work.isHere()).isFalse();
    long begun = System.nanoTime();
    work.begin();
    Round round = next();
    assertThat(round.first()).isTrue();
    assertThat(round.at()).as("not for the change before").isGreaterThanOrEqualTo(begun);
    assertThat(work.isHere()).isTrue();
  }

  @Test
  void a_round_comes_after_its_pause_though_nothing_changes_and_is_no_first_one() {
    pause = Pause.of(SHORT);
    work.begin();
    Round one = next();
    Round two = next();
    assertThat(two.first()).isFalse();
    assertThat(two.at() - one.at()).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  @Test
  void a_change_ends_a_pause_early() {
    work.begin();
    next();
    work.changed();
    assertThat(next().first()).isFalse();
  }

  @Test
  void what_changes_within_a_short_time_is_looked_at_together() {
    pause = new Pause(FOREVER, SHORT);
    work.begin();
    next();
    long changed = System.nanoTime();
    work.changed();
    work.changed();
    work.changed();
    assertThat(next().at() - changed).isGreaterThanOrEqualTo(SHORT.toNanos());
    work.changed();
    next();
    assertThat(rounds).as("three changes were one round").isEmpty();
  }

  @Test
  void no_change_cuts_the_pause_after_a_failure_short() {
    pause = Pause.of(SHORT);
    work.begin();
    Round failed = next();
    work.changed();
    assertThat(next().at() - failed.at()).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  @Test
  void a_new_turn_wakes_whoever_still_sleeps_from_the_last_one() {
    work.begin();
    next();
    work.end();
    assertThat(work.isHere()).isFalse();
    work.begin();
    assertThat(next().first()).isTrue();
  }

  @Test
  void one_that_is_closed_is_not_here_any_more() {
    work.begin();
    next();
    work.close();
    work.changed();
    work.begin();
    assertThat(work.isHere()).isFalse();
    assertThat(rounds).isEmpty();
  }

  private Round next() {
    try {
      return Objects.requireNonNull(
          rounds.poll(SECONDS.toNanos(20), NANOSECONDS), "no round within 20 seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
