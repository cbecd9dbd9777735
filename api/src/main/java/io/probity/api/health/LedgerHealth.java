package io.probity.api.health;

import io.probity.core.journal.Journal;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Answers: does this node take commands, and what is missing if not? */
@Component("ledgerHealthContributor")
final class LedgerHealth implements HealthIndicator {
  private final Journal journal;

  LedgerHealth(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Health health() {
    Optional<String> missing = journal.missingNow();
    Health.Builder health = missing.isEmpty() ? Health.up() : Health.down();
    missing.ifPresent(what -> health.withDetail("missing", what));
    return health.build();
  }
}
