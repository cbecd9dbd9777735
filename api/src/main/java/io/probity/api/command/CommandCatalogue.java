package io.probity.api.command;

import io.probity.core.message.Command;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All commands by their name in the path, found in the sealed command types. */
final class CommandCatalogue {
  private final Map<String, CommandType> types = new TreeMap<>();

  /**
   * One command.
   *
   * @param name in kebab case, as in the path
   * @param capability the sealed type that it belongs to, without its suffix
   */
  record CommandType(
      String name, String capability, Class<? extends Command> type, RecordShape shape) {}

  CommandCatalogue(Collection<Class<? extends Command>> sealedTypes, Shapes shapes) {
    for (Class<? extends Command> sealedType : sealedTypes) {
      Arrays.stream(sealedType.getPermittedSubclasses())
          .map(type -> commandType(sealedType, type.asSubclass(Command.class), shapes))
          .forEach(this::add);
    }
  }

  private static CommandType commandType(
      Class<?> sealedType, Class<? extends Command> type, Shapes shapes) {
    return new CommandType(
        kebab(type.getSimpleName()),
        sealedType.getSimpleName().replace("Command", ""),
        type,
        RecordShape.of(type, shapes));
  }

  private void add(CommandType type) {
    if (types.put(type.name(), type) != null) {
      throw new IllegalStateException("Two commands are named " + type.name());
    }
  }

  Optional<CommandType> named(String name) {
    return Optional.ofNullable(types.get(name));
  }

  List<CommandType> all() {
    return List.copyOf(types.values());
  }

  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
