package io.probity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was measured, as tables in Markdown, and what it was to reach. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final List<String> verdicts = new ArrayList<>();

  void say(String line) {
    text.append(line).append('\n');
  }

  void heading(String title) {
    say("");
    say("## " + title);
    say("");
  }

  /** Rates and times of calls; each rate is also set beside the first, which is the limit. */
  void rates(List<Trial> trials) {
    table("commands/s", "rate ÷ L", trials, trial -> "%.2f".formatted(rateOver(trial, trials)));
  }

  /** The same of calls at a fixed rate, where the times are set beside the limit's. */
  void times(List<Trial> trials) {
    Trial limit = trials.getFirst();
    table(
        "commands/s",
        "p50 ÷ L, p99 ÷ L",
        trials,
        trial -> "%.2f, %.2f".formatted(over(trial, limit, 50), over(trial, limit, 99)));
  }

  private void table(
      String unit, String beside, List<Trial> trials, Function<Trial, String> besideLimit) {
    say("| what | " + unit + " | p50 ms | p99 ms | " + beside + " | steady slices | durability |");
    say("|---|---|---|---|---|---|---|");
    for (Trial trial : trials) {
      say(
          "| %s | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  trial.name(),
                  trial.perSecond().text("%,.0f"),
                  trial.percentile(50).text("%.2f"),
                  trial.percentile(99).text("%.2f"),
                  besideLimit.apply(trial),
                  steady(trial),
                  trial.durability()));
    }
  }

  /** Rates of work that is done in one go. */
  void goes(String unit, List<Trial> trials) {
    say("| what | " + unit + " | seconds | rate ÷ L | steady slices | durability |");
    say("|---|---|---|---|---|---|");
    for (Trial trial : trials) {
      say(
          "| %s | %s | %s | %.2f | %s | %s |"
              .formatted(
                  trial.name(),
                  trial.perSecond().text("%,.0f"),
                  trial.figures(slice -> slice.percentile(50) / 1_000).text("%.2f"),
                  rateOver(trial, trials),
                  steady(trial),
                  trial.durability()));
    }
  }

  private static String steady(Trial trial) {
    return trial.steadySlices() + " of " + trial.slices();
  }

  private static double rateOver(Trial trial, List<Trial> trials) {
    return rateOver(trial, trials.getFirst());
  }

  static double rateOver(Trial one, Trial other) {
    return one.perSecond().median() / other.perSecond().median();
  }

  static double over(Trial one, Trial other, int percent) {
    return one.percentile(percent).median() / other.percentile(percent).median();
  }

  void atLeast(String what, double needed, double found, Trial... of) {
    verdict(what, "≥ %.1f".formatted(needed), found, found >= needed, of);
  }

  void atMost(String what, double needed, double found, Trial... of) {
    verdict(what, "≤ %.1f".formatted(needed), found, found <= needed, of);
  }

  private void verdict(String what, String needed, double found, boolean reached, Trial... of) {
    String verdict = reached ? "pass" : "**FAIL**";
    for (Trial trial : of) {
      if (trial.steadySlices() < Plan.ENOUGH) {
        verdict = "inconclusive (" + (reached ? "would pass" : "would fail") + ")";
      }
    }
    verdicts.add("| %s | %s | %.2f | %s |".formatted(what, needed, found, verdict));
  }

  String text() {
    String head = "\n## Targets\n\n| what | must | is | |\n|---|---|---|---|\n";
    return text + head + String.join("\n", verdicts) + "\n";
  }
}
