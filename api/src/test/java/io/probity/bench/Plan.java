package io.probity.bench;

import java.time.Duration;
import java.util.Map;

/**
 * How long everything may take; some five minutes in all as it stands.
 *
 * @param slice length of one look at one contender
 * @param rounds how often all contenders take their turn
 * @param entries that a rebuild reads
 * @param cases over which commands are spread
 */
record Plan(Duration slice, int rounds, int entries, int cases) {
  static final int[] CALLERS = {1, 16, 64};

  /**
   * Of each kind of command, else the compiler is what is measured: with broker and document server
   * in the process, it takes a third of the machine for the first forty seconds.
   */
  static final Duration WARM_UP_AT_MANY = Duration.ofSeconds(12);

  static final Duration WARM_UP_AT_FEW = Duration.ofSeconds(3);

  static final Duration COMMANDS_AT_MOST = Duration.ofSeconds(65);
  static final Duration RECEIPTS_AT_MOST = Duration.ofSeconds(25);
  static final Duration FILLING_AT_MOST = Duration.ofSeconds(40);
  static final Duration REBUILDS_AT_MOST = Duration.ofSeconds(40);

  /** Under so many steady slices of each, nothing is said. */
  static final int ENOUGH = 3;

  /** Smaller while one is trying something: then the figures mean nothing. */
  static Plan of(Map<String, String> environment) {
    return new Plan(
        Duration.ofMillis(number(environment, "PROBITY_BENCH_SLICE_MILLIS", 1_400)),
        number(environment, "PROBITY_BENCH_ROUNDS", 5),
        number(environment, "PROBITY_BENCH_ENTRIES", 100_000),
        number(environment, "PROBITY_BENCH_CASES", 2_000));
  }

  private static int number(Map<String, String> environment, String name, int usual) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(usual)));
  }
}
