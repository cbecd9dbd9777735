package io.probity.api.wiring;

import io.probity.api.wiring.AlertWiring.AlertingStarted;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.journal.Journal;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.journal.policy.DeskBehindPolicies;
import io.probity.core.journal.policy.PolicyParts;
import io.probity.core.journal.policy.PolicyRunner;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.journal.policy.Ticker;
import io.probity.core.sealing.Vault;
import io.probity.core.standing.Capabilities;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Policies and clocks: they begin before anybody can send a command, and stop before the journal.
 */
@Configuration(proxyBeanMethods = false)
class PolicyWiring {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyWiring.class);
  private static final Duration FIRST_TURN_WITHIN = Duration.ofSeconds(15);

  @Bean(destroyMethod = "close")
  Ticker ticker(Clock clock) {
    return new Ticker(clock);
  }

  @Bean
  PolicyParts policyParts(
      Journal journal, EventCodec codec, StandingFacts facts, Vault vault, Clock clock) {
    return new PolicyParts(
        journal, codec, facts, vault.ledgerSecret(), Capabilities.policies(), clock);
  }

  @Bean(destroyMethod = "close")
  PolicyRunner policyRunner(
      PolicyParts parts, Ticker ticker, AlertingStarted alerts, BrokerAccess brokers)
      throws InterruptedException {
    ticker.start(parts);
    PolicyRunner runner =
        PolicyRunner.start(
            PolicyRunner.settings(brokers.clientSettings()), parts, ticker, alerts.alerting());
    WorkOnLedger recorded = parts.facts().view(WorkOnLedger.class, Reads.UNNOTED);
    boolean known =
        parts.policies().stream().allMatch(policy -> recorded.enabled(policy.name()).isPresent());
    if (!known && !runner.awaitEnabled(FIRST_TURN_WITHIN)) {
      LOG.warn("A policy is not enabled yet: until it is, this node takes no commands of people");
    }
    return runner;
  }

  /** Where people's commands go in; what policies and clocks send goes to the journal itself. */
  @Bean
  DeskBehindPolicies desk(PolicyParts parts) {
    return new DeskBehindPolicies(parts);
  }

  @Bean
  RefusedPolicyCommands refusedPolicyCommands(PolicyParts parts) {
    return new RefusedPolicyCommands(parts);
  }

  @Bean
  PlacesOfWork placesOfWork(Journal journal, StandingFacts facts, Vault vault, Clock clock) {
    return new PlacesOfWork(journal, vault.ledgerSecret(), facts, clock);
  }
}
