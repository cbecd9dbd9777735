package io.probity.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommittedSizesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final CommittedSizes sizes = new CommittedSizes(nanos::get);

  @Test
  void who_has_all_is_not_behind_however_long_nothing_happens() {
    sizes.grown(10);
    pass(3600);
    assertThat(sizes.behind(10)).isZero();
  }

  @Test
  void who_lacks_an_entry_is_behind_since_it_was_committed() {
    sizes.grown(10);
    pass(30);
    sizes.grown(20);
    pass(5);
    assertThat(sizes.behind(10)).isEqualTo(Duration.ofSeconds(5));
    assertThat(sizes.behind(9)).isEqualTo(Duration.ofSeconds(35));
  }

  @Test
  void under_load_it_is_right_to_the_second_and_its_memory_is_bounded() {
    for (int entry = 1; entry <= 100_000; entry++) {
      sizes.grown(entry);
      nanos.addAndGet(Duration.ofMillis(10).toNanos());
    }
    assertThat(sizes.behind(99_000)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    assertThat(sizes.behind(0)).isLessThanOrEqualTo(Duration.ofMinutes(11));
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
