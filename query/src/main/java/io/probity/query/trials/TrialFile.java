package io.probity.query.trials;

import java.time.LocalDate;
import java.util.List;

/**
 * A test, and how its report was handled so far.
 *
 * @param steps in the order in which they were recorded
 */
public record TrialFile(TrialLine test, List<Step> steps) {
  public TrialFile {
    steps = List.copyOf(steps);
  }

  /**
   * One step from its receipt to the end of its case.
   *
   * @param what the type of its entry
   */
  public record Step(String what, LocalDate on) {}
}
