package io.probity.core.journal.deciding;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.SentAgain;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.message.Command;
import io.probity.core.rule.Rule;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Vault;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Axon, as far as we use it: routes a command to its aggregate within a unit of work. Nothing of it
 * calls home: its modules are not looked up, so its update checker is never made.
 */
public final class Deciding implements AutoCloseable {
  private final StandingFacts facts;
  private final LedgerState state;
  private final Configuration axon;
  private final CommandBus bus;

  public Deciding(
      StandingFacts facts,
      LedgerState state,
      JournalEngine engine,
      AggregateCache cache,
      Collection<? extends Class<?>> aggregates) {
    this.facts = facts;
    this.state = state;
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore(_ -> new LedgerEventStore(engine))
            .configureCorrelationDataProviders(_ -> List.of())
            .registerComponent(ParameterResolverFactory.class, this::parameters)
            .registerComponent(CommandTargetResolver.class, _ -> Deciding::target);
    aggregates.forEach(
        type ->
            configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(type).configureCache(_ -> cache)));
    this.axon = configurer.buildConfiguration();
    this.bus = axon.commandBus();
    bus.registerHandlerInterceptor(this::authorise);
    axon.start();
  }

  private ParameterResolverFactory parameters(Configuration configuration) {
    return MultiParameterResolverFactory.ordered(
        new DecisionParameters(facts),
        ClasspathParameterResolverFactory.forClass(Deciding.class),
        new ConfigurationParameterResolverFactory(configuration));
  }

  /** Axon's own looks for annotations again with each command: a quarter of a command's time. */
  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Command command = (Command) message.getPayload();
    return new VersionedAggregateIdentifier((Object) CommandTargets.stream(command), null);
  }

  /** Visibility, authority, then the position asked for; all before anything is loaded. */
  private Object authorise(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    Decision decision = JournalEngine.current();
    Submission submission = decision.submission();
    SentAgain again = submission.again();
    if (again != null) {
      decision.asks(again.asked());
      again.permission().accept(decision);
      decision.asks(null);
    }
    facts.authorise(submission.command(), submission.actor(), decision);
    Long expected = submission.expectedSeq();
    if (expected != null) {
      String stream = CommandTargets.stream(submission.command());
      StreamHead head = state.head(stream);
      long seq = head == null ? -1 : head.seq();
      // Noted, so that what is loaded behind the aggregate's lock must stand here too.
      decision.loaded(stream, seq);
      if (seq != expected) {
        throw new PositionMoved(stream);
      }
    }
    return chain.proceed();
  }

  /**
   * Decides and appends. Whatever is thrown, the decision itself says what is in the ledger.
   *
   * @throws RuleBroken refused
   * @throws PositionMoved something it was decided on has changed
   * @throws Appending.InDoubtNow sent, and no answer yet
   * @throws LedgerUnavailable nothing was recorded
   */
  public void decide(Decision decision) {
    AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
    bus.dispatch(
        new GenericCommandMessage<Command>(
            decision.submission().command(), MetaData.with(Decision.KEY, decision)),
        (_, answer) -> result.set(answer));
    CommandResultMessage<?> answer = result.get();
    if (answer != null && answer.isExceptional() && decision.committed() == null) {
      throw unchecked(answer.exceptionResult());
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof AggregateNotFoundException) {
      // Known to no stream and to no standing fact: refused like what may not be seen.
      return new RuleBroken(Rule.VISIBLE);
    }
    if (thrown instanceof LockAcquisitionFailedException) {
      return new LedgerUnavailable("too many wait for the same stream", Appending.RETRY);
    }
    if (thrown instanceof Vault.Unavailable || thrown instanceof Vault.KeyMissing) {
      // Nobody can tell whether the sender is named in the case.
      return new LedgerUnavailable("the vault gives no answer", Appending.RETRY);
    }
    if (thrown instanceof IndexUnavailable) {
      return new LedgerUnavailable("the entry index cannot be asked", Appending.RETRY);
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("A command handler threw a checked exception", thrown);
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
