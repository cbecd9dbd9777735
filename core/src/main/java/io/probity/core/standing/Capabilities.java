package io.probity.core.standing;

import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Policy;
import io.probity.core.register.CoveredPerson;
import io.probity.core.register.RegisterCommand;
import io.probity.core.register.RegisterEvent;
import java.util.Arrays;
import java.util.List;

/** What there is in the product: every command, event, aggregate and policy. */
public final class Capabilities {

  private Capabilities() {}

  public static List<Class<?>> aggregates() {
    return List.of(CoveredPerson.class);
  }

  public static List<Policy> policies() {
    return List.of();
  }

  /** The record types of all commands. */
  public static List<Class<? extends Command>> commandTypes() {
    return records(Command.class, List.of(RegisterCommand.class));
  }

  /** The record types of all events; the simple name of each is its stored name. */
  public static List<Class<? extends Event>> eventTypes() {
    return records(Event.class, List.of(RegisterEvent.class));
  }

  private static <T> List<Class<? extends T>> records(Class<T> of, List<Class<? extends T>> in) {
    return in.stream()
        .flatMap(sealedType -> Arrays.stream(sealedType.getPermittedSubclasses()))
        .<Class<? extends T>>map(record -> record.asSubclass(of))
        .toList();
  }
}
