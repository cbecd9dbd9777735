package io.probity.core.journal.policy;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Journal;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.message.Policy;
import io.probity.core.sealing.LedgerSecret;
import java.time.InstantSource;
import java.util.List;

/**
 * What policies and clocks work with.
 *
 * @param facts those of the journal
 */
public record PolicyParts(
    Journal journal,
    EventCodec codec,
    StandingFacts facts,
    LedgerSecret secret,
    List<Policy> policies,
    InstantSource clock) {

  public PolicyParts {
    policies = List.copyOf(policies);
  }
}
