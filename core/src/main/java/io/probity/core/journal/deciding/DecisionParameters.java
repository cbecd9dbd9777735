package io.probity.core.journal.deciding;

import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands command handlers the actor and the standing facts they ask for; each read of a fact is
 * noted as basis.
 */
final class DecisionParameters implements ParameterResolverFactory {
  private final StandingFacts facts;

  DecisionParameters(StandingFacts facts) {
    this.facts = facts;
  }

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    Class<?> type = parameters[index].getType();
    if (type.equals(Actor.class)) {
      return new FromDecision(decision -> decision.submission().actor());
    }
    if (facts.views().contains(type)) {
      return new FromDecision(decision -> facts.view(type, decision));
    }
    return null;
  }

  private record FromDecision(Function<Decision, Object> value)
      implements ParameterResolver<Object> {
    @Override
    public @Nullable Object resolveParameterValue(Message<?> message) {
      Decision decision = (Decision) message.getMetaData().get(Decision.KEY);
      return decision == null ? null : value.apply(decision);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message.getMetaData().containsKey(Decision.KEY);
    }
  }
}
