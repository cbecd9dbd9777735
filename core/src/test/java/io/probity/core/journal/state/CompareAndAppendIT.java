package io.probity.core.journal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.probity.core.journal.commit.GroupCommit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The protocol of {@link GroupCommit} under schedules that no machine would give it: all readers
 * agree, what was told is true, there is no fork, and nothing blocks. {@code -Dschedules=1000000}
 * is the long form; {@code -Dschedule.seed=…} runs one again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompareAndAppendIT {
  private static final int SHORT_FORM = 10_000;

  @Test
  void every_schedule_keeps_every_promise() {
    long first = Long.getLong("schedule.seed", 1);
    boolean one = System.getProperty("schedule.seed") != null;
    long last = first + (one ? 1 : Long.getLong("schedules", SHORT_FORM));
    int longest = 0;
    for (long seed = first; seed < last; seed++) {
      longest = Math.max(longest, run(seed));
    }
    assertThat(longest).isPositive();
  }

  private static int run(long seed) {
    try {
      return new Schedule(seed, Mutant.NONE).run();
    } catch (RuntimeException broken) {
      return fail("-Dschedule.seed=" + seed + ": " + broken.getMessage(), broken);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void every_protocol_that_looks_nearly_as_good_breaks_a_promise(Mutant mutant) {
    assertThat(firstBroken(mutant)).isBetween(1L, (long) SHORT_FORM);
  }

  private static long firstBroken(Mutant mutant) {
    for (long seed = 1; seed <= SHORT_FORM; seed++) {
      try {
        new Schedule(seed, mutant).run();
      } catch (Promises.Broken _) {
        return seed;
      }
    }
    return Long.MAX_VALUE;
  }
}
