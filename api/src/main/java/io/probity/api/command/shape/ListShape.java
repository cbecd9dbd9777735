package io.probity.api.command.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list or set of values of one shape. */
record ListShape(Shape element, boolean unique) implements Shape {
  static final int MOST = 200;

  @Override
  public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
    if (!node.isArray() || node.size() > MOST) {
      return wrongs.at(pointer, "a list of at most " + MOST + " is expected");
    }
    Collection<Object> values = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      Object value = element.read(node.get(i), pointer + "/" + i, wrongs);
      if (value != null) {
        values.add(value);
      }
    }
    return unique ? distinct(values, pointer, wrongs) : List.copyOf(values);
  }

  private static @Nullable Object distinct(
      Collection<Object> values, String pointer, Wrongs wrongs) {
    Set<Object> distinct = new LinkedHashSet<>(values);
    return distinct.size() == values.size()
        ? distinct
        : wrongs.at(pointer, "each value may be there once");
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of(
        "type", "array", "items", element.schema(), "maxItems", MOST, "uniqueItems", unique);
  }
}
