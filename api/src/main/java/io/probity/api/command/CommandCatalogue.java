package io.probity.api.command;

import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Shapes;
import io.probity.core.message.AtAnAddressOfItsOwn;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All commands by their name in the path, found in the sealed command types. */
public final class CommandCatalogue {
  private final Map<String, CommandType> types = new TreeMap<>();
  private final Map<Class<?>, CommandType> apart = new HashMap<>();

  /**
   * One command.
   *
   * @param name in kebab case, as in the path
   * @param capability the sealed type that it belongs to, without its suffix
   */
  public record CommandType(
      String name, String capability, Class<? extends Command> type, RecordShape shape) {}

  public CommandCatalogue(Collection<Class<? extends Command>> types, Shapes shapes) {
    types.stream()
        .filter(type -> !type.isAnnotationPresent(NotByPeople.class))
        .map(type -> commandType(type, shapes))
        .forEach(this::add);
  }

  private static CommandType commandType(Class<? extends Command> type, Shapes shapes) {
    return new CommandType(
        kebab(type.getSimpleName()),
        type.getEnclosingClass().getSimpleName().replace("Command", ""),
        type,
        RecordShape.of(type, shapes));
  }

  private void add(CommandType type) {
    if (type.type().isAnnotationPresent(AtAnAddressOfItsOwn.class)) {
      apart.put(type.type(), type);
      return;
    }
    if (types.put(type.name(), type) != null) {
      throw new IllegalStateException("Two commands are named " + type.name());
    }
  }

  public Optional<CommandType> named(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** One that is not among the others. */
  public CommandType atAnAddressOfItsOwn(Class<? extends Command> type) {
    return Objects.requireNonNull(apart.get(type));
  }

  List<CommandType> all() {
    return List.copyOf(types.values());
  }

  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
