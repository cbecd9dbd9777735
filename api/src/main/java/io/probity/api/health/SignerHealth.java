package io.probity.api.health;

import io.probity.core.journal.checkpoint.CheckpointSigner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Answers: are new heads signed? Commands go on without, and receipts come later. */
@Component("signerHealthContributor")
final class SignerHealth implements HealthIndicator {
  private final CheckpointSigner signer;

  SignerHealth(CheckpointSigner signer) {
    this.signer = signer;
  }

  @Override
  public Health health() {
    boolean signs = signer.refusal().isEmpty() && signer.failure().isEmpty();
    Health.Builder health = signs ? Health.up() : Health.down();
    signer
        .refusal()
        .ifPresent(_ -> health.withDetail("missing", "a ledger that continues what was signed"));
    signer.failure().ifPresent(failure -> health.withDetail("failure", failure));
    return health.build();
  }
}
