package io.probity.api.health;

import io.probity.core.journal.policy.DeskBehindPolicies;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Answers: does this node take commands, and what is missing if not? */
@Component("ledgerHealthContributor")
final class LedgerHealth implements HealthIndicator {
  private final DeskBehindPolicies desk;

  LedgerHealth(DeskBehindPolicies desk) {
    this.desk = desk;
  }

  @Override
  public Health health() {
    Optional<String> missing = desk.missingNow();
    Health.Builder health = missing.isEmpty() ? Health.up() : Health.down();
    missing.ifPresent(what -> health.withDetail("missing", what));
    return health.build();
  }
}
