package io.probity.api.health;

import io.probity.core.journal.Journal;
import io.probity.core.journal.index.Indexing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Answers: is what is committed also found by stream and index? Commands go on for a while if not.
 */
@Component("indexHealthContributor")
final class IndexHealth implements HealthIndicator {
  private final Indexing indexing;
  private final Journal journal;

  IndexHealth(Indexing indexing, Journal journal) {
    this.indexing = indexing;
    this.journal = journal;
  }

  @Override
  public Health health() {
    Indexing.Health index = indexing.health();
    Health.Builder health = index.failure().isEmpty() ? Health.up() : Health.down();
    index
        .failure()
        .ifPresent(
            failure -> health.withDetail("missing", "MongoDB").withDetail("failure", failure));
    return health
        .withDetail("committed", journal.entries().committed())
        .withDetail("indexed", index.indexed())
        .build();
  }
}
