package io.probity.core.published;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as a tree of maps, lists, texts, numbers and truth values. */
final class RecordTree {

  private RecordTree() {}

  /** By component, in the order of declaration; what is not there is left out. */
  static Map<String, Object> of(Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      if (part != null) {
        tree.put(component.getName(), node(part));
      }
    }
    return tree;
  }

  /** A record of one component {@code value} is a code, and stands for it. */
  static boolean isCode(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }

  private static Object node(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Number number -> number;
      case List<?> list -> list.stream().map(RecordTree::node).toList();
      case Enum<?> code -> code.name();
      case UUID _, LocalDate _, Instant _ -> value.toString();
      case Record code when isCode(code.getClass()) -> code.toString();
      case Record parts -> of(parts);
      default -> throw new IllegalArgumentException("Not published: " + value.getClass().getName());
    };
  }

  private static @Nullable Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
