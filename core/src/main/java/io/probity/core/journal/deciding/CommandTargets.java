package io.probity.core.journal.deciding;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.message.StreamId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Which stream a command is meant for, from its annotated component. */
final class CommandTargets {
  private record Target(RecordComponent component, boolean serverMade) {}

  private static final ClassValue<Optional<Target>> TARGETS =
      new ClassValue<>() {
        @Override
        protected Optional<Target> computeValue(Class<?> type) {
          RecordComponent[] components =
              type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
          return Arrays.stream(components)
              .filter(CommandTargets::isTarget)
              .findFirst()
              .map(CommandTargets::target);
        }
      };

  private CommandTargets() {}

  private static boolean isTarget(RecordComponent component) {
    return component.isAnnotationPresent(TargetAggregateIdentifier.class)
        || component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class);
  }

  private static Target target(RecordComponent component) {
    component.getAccessor().setAccessible(true);
    return new Target(component, component.isAnnotationPresent(ServerMade.class));
  }

  /** Each command names one. */
  static String stream(Command command) {
    Target target =
        TARGETS
            .get(command.getClass())
            .orElseThrow(
                () -> new IllegalStateException(command.getClass().getName() + " has no target"));
    return valueOf(target, command).toString();
  }

  /** The stream that the command is to create under an id that the server made; null for others. */
  static @Nullable String created(Command command) {
    return TARGETS
        .get(command.getClass())
        .filter(Target::serverMade)
        .map(target -> valueOf(target, command).toString())
        .orElse(null);
  }

  private static Object valueOf(Target target, Command command) {
    try {
      Object value = target.component.getAccessor().invoke(command);
      return value instanceof StreamId id ? id.stream() : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record's component cannot be read", e);
    }
  }
}
