package io.probity.api.health;

import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.group.GroupStatus;
import io.probity.core.journal.policy.PolicyRunner;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.journal.publishing.PublishingLoop;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Answers: do policies and publishing go on, or must somebody say from where, or settle something?
 * Commands and questions go on without them.
 */
@Component("workHealthContributor")
final class WorkHealth implements HealthIndicator {
  private final PolicyRunner policies;
  private final PublishingLoop publishing;
  private final RefusedPolicyCommands refused;

  WorkHealth(PolicyRunner policies, PublishingLoop publishing, RefusedPolicyCommands refused) {
    this.policies = policies;
    this.publishing = publishing;
    this.refused = refused;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    tell(health, LedgerWork.POLICIES, policies.status());
    tell(health, LedgerWork.PUBLISHING, publishing.status());
    if (!refused.open().isEmpty()) {
      health.withDetail("refusedPolicyCommands", "somebody must settle what policies were refused");
    }
    return health.build();
  }

  private static void tell(Health.Builder health, LedgerWork work, GroupStatus status) {
    String name = work.name().toLowerCase(Locale.ROOT);
    status.lost().ifPresent(what -> health.down().withDetail(name, "its place is lost: " + what));
    status.failure().ifPresent(failure -> health.down().withDetail(name, "waits after " + failure));
  }
}
