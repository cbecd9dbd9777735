package io.probity.core.journal.policy;

import io.probity.core.facts.Reads;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.journal.Journal;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Intake;
import io.probity.core.message.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The desk that people send to. Closed until the ledger says of every policy that it hears what is
 * recorded from then on: what came before would never concern it, and a report would get no case.
 * Thread-safe.
 */
public final class DeskBehindPolicies implements CommandDesk {
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Journal journal;
  private final List<Policy> policies;
  private final WorkOnLedger recorded;
  private volatile boolean allEnabled;

  public DeskBehindPolicies(PolicyParts parts) {
    this.journal = parts.journal();
    this.policies = parts.policies();
    this.recorded = parts.facts().view(WorkOnLedger.class, Reads.UNNOTED);
  }

  /**
   * @throws LedgerUnavailable also until every policy is enabled
   */
  @Override
  public Outcome submit(Submission submission) {
    Optional<String> waiting = waiting();
    if (waiting.isPresent()) {
      if (submission.command() instanceof Intake) {
        journal.desk().refused();
      }
      throw new LedgerUnavailable(waiting.get(), RETRY);
    }
    return journal.desk().submit(submission);
  }

  @Override
  public Optional<Outcome> outcome(Hash commandId) {
    return journal.desk().outcome(commandId);
  }

  /**
   * What keeps people's commands out now, in words; asks Kafka and the vault, as a command would.
   */
  public Optional<String> missingNow() {
    return journal.missingNow().or(this::waiting);
  }

  private Optional<String> waiting() {
    if (!allEnabled) {
      // Once enabled, always: an entry says so.
      allEnabled =
          policies.stream().allMatch(policy -> recorded.enabled(policy.name()).isPresent());
    }
    return allEnabled ? Optional.empty() : Optional.of("a policy does not hear the ledger yet");
  }
}
