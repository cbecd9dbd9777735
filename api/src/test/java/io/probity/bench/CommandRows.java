package io.probity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many commands a second, and how long until the receipt: rows 1 and 4. */
final class CommandRows {
  private static final String FORCED = "forced to disk by the broker (flush.messages=1)";
  private static final int PER_SECOND = 500;

  private final Plan plan;
  private final Interleaving interleaving;
  private final Stage stage;
  private final Workload workload;
  private final ProduceProbe probe;
  private final Report report;

  CommandRows(
      Plan plan,
      Interleaving interleaving,
      Stage stage,
      Workload workload,
      ProduceProbe probe,
      Report report) {
    this.plan = plan;
    this.interleaving = interleaving;
    this.stage = stage;
    this.workload = workload;
    this.probe = probe;
    this.report = report;
  }

  private Trial closed(String name, String durability, int callers, Contender contender) {
    return new Trial(
        name + ", " + callers + (callers == 1 ? " caller" : " callers"),
        durability,
        () -> {
          stage.awaitReceipts(false);
          return Slice.closed(contender, callers, plan.slice());
        });
  }

  private List<Trial> atAll(String name, String durability, Contender contender) {
    List<Trial> trials = new ArrayList<>();
    for (int callers : Plan.CALLERS) {
      trials.add(closed(name, durability, callers, contender));
    }
    return trials;
  }

  void warmUp() throws Exception {
    stage.awaitReceipts(false);
    for (int callers : Plan.CALLERS) {
      Duration length = callers == 64 ? Plan.WARM_UP_AT_MANY : Plan.WARM_UP_AT_FEW;
      for (Contender each : List.<Contender>of(workload::openCase, workload::assess)) {
        Slice.closed(each, callers, length);
        stage.settle();
      }
    }
    Slice.closed(probe, 1, plan.slice());
  }

  void rates() throws Exception {
    Trial limit = closed("L: one flushed produce request", FORCED, 1, probe);
    List<Trial> open =
        atAll("open a case (nothing sealed)", "entry and head " + FORCED, workload::openCase);
    List<Trial> assess =
        atAll(
            "assess one of %,d cases (text sealed)".formatted(plan.cases()),
            "ciphertext, then entry and head, each " + FORCED,
            workload::assess);
    List<Trial> trials = new ArrayList<>(List.of(limit));
    trials.addAll(open);
    trials.addAll(assess);
    interleaving.run(trials, Plan.COMMANDS_AT_MOST, stage::settle);
    report.heading("Commands in process (row 1)");
    report.rates(trials);
    verdicts("opening", open, limit, 1);
    // The ciphertext is acknowledged before the head that names it is sent: two in series.
    verdicts("assessing", assess, limit, 2);
  }

  private void verdicts(String what, List<Trial> trials, Trial limit, int requests) {
    Trial one = trials.get(0);
    Trial sixteen = trials.get(1);
    Trial many = trials.get(2);
    report.atLeast(
        what + ": rate of 16 callers ÷ one caller", 6, Report.rateOver(sixteen, one), sixteen, one);
    report.atLeast(
        what + ": rate of 64 callers ÷ one caller", 11.3, Report.rateOver(many, one), many, one);
    report.atMost(
        what + ": one caller's p50 ÷ L, for %d flushed request(s) in series".formatted(requests),
        2.0 * requests,
        Report.over(one, limit, 50),
        one,
        limit);
  }

  void receipts() throws Exception {
    Trial limit = atRate("L: one flushed produce request", FORCED, false, probe);
    Trial open =
        atRate(
            "open a case, answered with receipt",
            "entry and head " + FORCED + "; signature in a file",
            true,
            workload::openCaseWithReceipt);
    Trial assess =
        atRate(
            "assess a case, answered with receipt",
            "ciphertext, then entry and head, each " + FORCED + "; signature in a file",
            true,
            workload::assessWithReceipt);
    List<Trial> trials = List.of(limit, open, assess);
    interleaving.run(trials, Plan.RECEIPTS_AT_MOST, stage::settle);
    report.heading(
        "Accepted to committed with receipt, %d/s, open loop (row 4)".formatted(PER_SECOND));
    report.times(trials);
    report.say("");
    report.say("Answers without a receipt in time: " + workload.withoutReceipt() + ".");
    receiptVerdicts("opening", open, limit, 1);
    receiptVerdicts("assessing", assess, limit, 2);
  }

  private void receiptVerdicts(String what, Trial receipt, Trial limit, int requests) {
    String inSeries = ", for %d flushed request(s) in series".formatted(requests);
    report.atMost(
        what + " with receipt: p50 ÷ L" + inSeries,
        4 * requests,
        Report.over(receipt, limit, 50),
        receipt,
        limit);
    report.atMost(
        what + " with receipt: p99 ÷ L" + inSeries,
        3 * requests,
        Report.over(receipt, limit, 99),
        receipt,
        limit);
  }

  private Trial atRate(String name, String durability, boolean receipts, Contender contender) {
    Duration length = plan.slice().multipliedBy(3).dividedBy(2);
    return new Trial(
        name,
        durability,
        () -> {
          stage.awaitReceipts(receipts);
          return Slice.open(contender, PER_SECOND, length);
        });
  }
}
