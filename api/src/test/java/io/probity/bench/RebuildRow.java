package io.probity.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.core.journal.LedgerTopics;
import io.probity.core.standing.Capabilities;
import io.probity.query.ReadSide;
import io.probity.query.feed.FeedSettings;
import io.probity.query.feed.ProjectionStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How fast all read models are folded anew from Kafka, beside writing their documents: row 6. */
final class RebuildRow {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FILLING_CALLERS = 64;

  private final Plan plan;
  private final Interleaving interleaving;
  private final Stage stage;
  private final Report report;
  private int rebuilds;

  RebuildRow(Plan plan, Interleaving interleaving, Stage stage, Report report) {
    this.plan = plan;
    this.interleaving = interleaving;
    this.stage = stage;
    this.report = report;
  }

  void rebuilds() throws Exception {
    Workload workload = new Workload(stage, plan.cases());
    workload.prepare(FILLING_CALLERS);
    fill(workload);
    long entries = stage.journal().entries().committed();
    RecordedWrites writes = new RecordedWrites();
    try (MongoClient recording =
            MongoClients.create(settings().addCommandListener(writes).build());
        MongoClient client = MongoClients.create(settings().build())) {
      rebuild(recording);
      writes.stop();
      String kept = "memory of the document server alone";
      Trial limit =
          new Trial(
              "L: the same coalesced documents, written raw",
              kept,
              () -> Slice.ofOne(entries, writes.replay(client)));
      Trial rebuild =
          new Trial(
              "all read models from Kafka, side by side",
              kept,
              () -> Slice.ofOne(entries, rebuild(client)));
      List<Trial> trials = List.of(limit, rebuild);
      // Warm by the rebuild that was recorded: another untimed round would take most of a minute.
      interleaving.runWarm(trials, Plan.REBUILDS_AT_MOST, () -> {});
      report.heading("Rebuild of all read models, %,d entries (row 6)".formatted(entries));
      report.goes("entries/s", trials);
      report.say("");
      report.say(
          ("The limit writes %,d documents in %,d bulk writes. Stretch, reported only:"
                  + " rebuild ÷ L ≥ 0.6; is %.2f.")
              .formatted(writes.documents(), writes.commands(), Report.rateOver(rebuild, limit)));
    }
  }

  private MongoClientSettings.Builder settings() {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(stage.mongoUri()));
  }

  private void fill(Workload workload) throws Exception {
    long end = System.nanoTime() + Plan.FILLING_AT_MOST.toNanos();
    Slice.until(
        FILLING_CALLERS,
        () -> {
          boolean more = stage.journal().entries().committed() < plan.entries();
          if (!more || System.nanoTime() >= end) {
            return false;
          }
          workload.assess();
          return true;
        });
    stage.settle();
  }

  /** Returns nanoseconds from the start of the feed until every view is at the ledger's end. */
  private long rebuild(MongoClient client) {
    String database = "views" + rebuilds++;
    long last = stage.journal().entries().committed() - 1;
    FeedSettings settings =
        new FeedSettings(
            stage.kafka(),
            LedgerTopics.LEDGER,
            client.getDatabase(database),
            stage.codec()::recorded,
            "bench",
            Clock.systemUTC());
    long began = System.nanoTime();
    try (ReadSide views =
        ReadSide.open(settings, stage.journal().entries(), Capabilities.clocks())) {
      for (ProjectionStatus each : views.status()) {
        if (!views.await(each.name(), last, PATIENCE)) {
          throw new IllegalStateException(each.name() + " does not reach the end");
        }
      }
      return System.nanoTime() - began;
    } finally {
      client.getDatabase(database).drop();
    }
  }
}
