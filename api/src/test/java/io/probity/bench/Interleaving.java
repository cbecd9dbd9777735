package io.probity.bench;

import java.time.Duration;
import java.util.List;

/** Runs trials in turns, A B A B, with a look at the machine around each slice. */
final class Interleaving {
  private final Calibration calibration;
  private final int rounds;

  /** Brings the contenders to rest between two slices. */
  interface Rest {
    void settle() throws Exception;
  }

  Interleaving(Calibration calibration, int rounds) {
    this.calibration = calibration;
    this.rounds = rounds;
  }

  /** One round untimed, then those that count. */
  void run(List<Trial> trials, Duration atMost, Rest rest) throws Exception {
    for (Trial trial : trials) {
      trial.run();
      rest.settle();
    }
    runWarm(trials, atMost, rest);
  }

  /** As many rounds as asked for, fewer if that would take too long. */
  void runWarm(List<Trial> trials, Duration atMost, Rest rest) throws Exception {
    long end = System.nanoTime() + atMost.toNanos();
    long longest = 0;
    for (int round = 0; round < rounds && System.nanoTime() + longest < end; round++) {
      long began = System.nanoTime();
      Calibration.Reading before = calibration.read();
      for (Trial trial : trials) {
        Slice seen = trial.run();
        rest.settle();
        Calibration.Reading after = calibration.read();
        trial.saw(seen, before.isLike(after));
        before = after;
      }
      longest = Math.max(longest, System.nanoTime() - began);
    }
  }
}
