package io.probity.api.health;

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

  IndexHealth(Indexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public Health health() {
    Indexing.Health index = indexing.health();
    Health.Builder health = index.failure().isEmpty() ? Health.up() : Health.down();
    index
        .failure()
        .ifPresent(
            failure -> health.withDetail("missing", "MongoDB").withDetail("failure", failure));
    return health.build();
  }
}
