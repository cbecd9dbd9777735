package io.probity.api.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.probity.core.journal.Journal;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.SignedCheckpoint;
import io.probity.core.journal.commit.CommitFigures;
import io.probity.core.journal.policy.DeskBehindPolicies;
import io.probity.query.ReadSide;
import io.probity.query.feed.ProjectionState;
import io.probity.query.feed.ProjectionStatus;
import org.springframework.stereotype.Component;

/** What Prometheus reads of this node; nothing of cases or people. */
@Component
final class Figures implements MeterBinder {
  private final Journal journal;
  private final DeskBehindPolicies desk;
  private final ReadSide readSide;
  private final CheckpointSigner signer;
  private final CommittedSizes sizes;

  Figures(
      Journal journal,
      DeskBehindPolicies desk,
      ReadSide readSide,
      CheckpointSigner signer,
      CommittedSizes sizes) {
    this.journal = journal;
    this.desk = desk;
    this.readSide = readSide;
    this.signer = signer;
    this.sizes = sizes;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bindCommits(registry, journal.figures());
    Gauge.builder("probity.queue", journal, Journal::queued)
        .description("Decided commands that wait for their batch")
        .register(registry);
    Gauge.builder("probity.tail", journal, Journal::inTail)
        .description("Committed entries that are not yet indexed")
        .register(registry);
    Gauge.builder("probity.commands.accepted", desk, each -> each.missingNow().isEmpty() ? 1 : 0)
        .description("1 while this node takes commands")
        .register(registry);
    Gauge.builder("probity.vault.lacking", journal, Journal::lackingKeys)
        .description("Keys that the ledger relies on and the vault lacks: an alarm if any")
        .register(registry);
    bindSigner(registry);
    readSide.status().forEach(projection -> bindProjection(registry, projection.name()));
    Gauge.builder("probity.projections.stopped", readSide, Figures::stopped)
        .description("Projections that failed and wait for somebody")
        .register(registry);
  }

  private static void bindCommits(MeterRegistry registry, CommitFigures figures) {
    FunctionCounter.builder("probity.commands", figures, CommitFigures::commands)
        .description("Commands that this node committed")
        .register(registry);
    FunctionCounter.builder("probity.commits", figures, CommitFigures::batches)
        .description("Batches that this node committed")
        .register(registry);
    FunctionCounter.builder("probity.entries", figures, CommitFigures::entries)
        .description("Entries that this node committed")
        .register(registry);
    FunctionCounter.builder("probity.settlements", figures, CommitFigures::settlements)
        .description("Empty heads that were appended to settle an attempt in doubt")
        .register(registry);
    Gauge.builder("probity.batch.size", figures, Figures::meanBatch)
        .description("Entries in a batch, on average since the start")
        .register(registry);
  }

  private void bindSigner(MeterRegistry registry) {
    Gauge.builder("probity.signer.unsigned", signer, CheckpointSigner::unsignedEntries)
        .description("Entries that no checkpoint of this node covers yet")
        .register(registry);
    Gauge.builder("probity.signer.age", this, Figures::signerAge)
        .baseUnit("seconds")
        .description("How long the oldest entry without a signature has been waiting")
        .register(registry);
  }

  private void bindProjection(MeterRegistry registry, String name) {
    Gauge.builder("probity.projection.lag", this, each -> each.lag(name))
        .tag("projection", name)
        .description("Committed entries that the read model lacks")
        .register(registry);
    Gauge.builder("probity.projection.behind", this, each -> each.behind(name))
        .tag("projection", name)
        .baseUnit("seconds")
        .description("How long the read model has been lacking an entry")
        .register(registry);
  }

  private static double meanBatch(CommitFigures figures) {
    long batches = figures.batches();
    return batches == 0 ? 0 : (double) figures.entries() / batches;
  }

  private static long stopped(ReadSide readSide) {
    return readSide.status().stream()
        .filter(projection -> projection.state() instanceof ProjectionState.Stopped)
        .count();
  }

  private double signerAge() {
    long signed = signer.newest().map(SignedCheckpoint::size).orElse(0L);
    return sizes.behind(signed).toMillis() / 1000.0;
  }

  private double lag(String projection) {
    return Math.max(0, sizes.newest() - reached(projection));
  }

  private double behind(String projection) {
    return sizes.behind(reached(projection)).toMillis() / 1000.0;
  }

  private long reached(String name) {
    return readSide.status().stream()
        .filter(projection -> projection.name().equals(name))
        .mapToLong(ProjectionStatus::reached)
        .findFirst()
        .orElse(0);
  }
}
