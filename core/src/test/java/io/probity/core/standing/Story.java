package io.probity.core.standing;

import static org.hamcrest.CoreMatchers.startsWith;

import io.probity.core.facts.RegisterKey;
import io.probity.core.ledger.json.Shape;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.rule.RuleBroken;
import io.probity.core.visibility.Recognition;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * What happened before, what is asked, and what follows: the Axon fixture of one aggregate, with
 * the real standing facts, and with visibility and authority in front as in the journal.
 */
public final class Story<A> {

  /** The time of every command that does not say another. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");

  private static final Actor SOMEBODY = Actor.policy("story");

  private final AggregateTestFixture<A> fixture;
  private final StandingRegisters standing;
  private final List<Event> own = new ArrayList<>();
  private final Map<RegisterKey, Long> basis = new HashMap<>();
  private long next = 1;

  public Story(Class<A> aggregate) {
    this(aggregate, Recognition.NOBODY_IS_SEALED);
  }

  /**
   * @param recognition answers as the vault would
   */
  public Story(Class<A> aggregate, Recognition recognition) {
    standing = new StandingRegisters(recognition);
    fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerParameterResolverFactory(new FromTheStory());
    fixture.registerCommandHandlerInterceptor(
        (unit, chain) -> {
          Message<?> message = unit.getMessage();
          standing.authorise((Command) message.getPayload(), actorOf(message), this::note);
          return chain.proceed();
        });
  }

  /** Entries of other streams. */
  public Story<A> elsewhere(Event... events) {
    return elsewhere(List.of(events));
  }

  public Story<A> elsewhere(List<? extends Event> events) {
    events.forEach(event -> fold(event, SOMEBODY));
    return this;
  }

  /** Entries of other streams, by somebody of whom it matters. */
  public Story<A> elsewhereBy(Actor actor, Event... events) {
    List.of(events).forEach(event -> fold(event, actor));
    return this;
  }

  /** Entries of the aggregate's own stream. */
  public Story<A> given(Event... events) {
    for (Event event : events) {
      own.add(event);
      fold(event, SOMEBODY);
    }
    return this;
  }

  public Then when(Command command, Actor actor) {
    return new Then(fixture.given(own).when(command, Map.of("actor", actor)));
  }

  public StandingRegisters standing() {
    return standing;
  }

  private void fold(Event event, Actor actor) {
    UUID id = new UUID(0, next);
    standing.apply(new Recorded(next, id, "story-" + id, 0, NOW, actor, event));
    next++;
  }

  /** As the entry would hold it, whose basis is made of tokens. */
  private void note(RegisterKey key, @Nullable Long at) {
    Shape.token(key.register(), "basis.register");
    Shape.token(key.key(), "basis.key");
    basis.put(key, at);
  }

  private static Actor actorOf(Message<?> message) {
    return Objects.requireNonNull((Actor) message.getMetaData().get("actor"));
  }

  /** What followed from the command. */
  public final class Then {
    private final ResultValidator<A> result;

    Then(ResultValidator<A> result) {
      this.result = result;
    }

    public void records(Event... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    public void recordsNothing() {
      result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    public void isRefusedBy(String rule) {
      result
          .expectNoEvents()
          .expectException(RuleBroken.class)
          .expectExceptionMessage(startsWith(rule + ": "));
    }

    /** The command was decided on no such target. */
    public void findsNothing() {
      result
          .expectNoEvents()
          .expectException(org.axonframework.modelling.command.AggregateNotFoundException.class);
    }

    /** The standing facts that were read, each with the position of its last change, or null. */
    public Map<RegisterKey, Long> basis() {
      return basis;
    }
  }

  private final class FromTheStory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(
        Executable executable, Parameter[] parameters, int index) {
      Class<?> type = parameters[index].getType();
      if (type == Actor.class) {
        return new Given(Story::actorOf);
      }
      return standing.views().contains(type)
          ? new Given(_ -> standing.view(type, Story.this::note))
          : null;
    }
  }

  private record Given(java.util.function.Function<Message<?>, Object> value)
      implements ParameterResolver<Object> {

    @Override
    public Object resolveParameterValue(Message<?> message) {
      return value.apply(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return true;
    }
  }
}
