package io.probity.api.command.shape;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object whose fields are a record's components, no more and no fewer; nullable ones may be left
 * out.
 *
 * @param filled the components that the server fills, by name; a body that names one is refused
 */
public record RecordShape(Class<?> type, List<Field> fields, List<RecordComponent> filled)
    implements Shape {

  record Field(String name, Shape shape, boolean optional, int position) {}

  public static RecordShape of(Class<?> type, Shapes shapes) {
    List<Field> fields = new ArrayList<>();
    List<RecordComponent> filled = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (isFilled(components[i])) {
        filled.add(components[i]);
      } else {
        fields.add(field(components[i], i, shapes));
      }
    }
    return new RecordShape(type, List.copyOf(fields), List.copyOf(filled));
  }

  private static Field field(RecordComponent component, int position, Shapes shapes) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Field(
        component.getName(), shapes.of(component.getGenericType()), optional, position);
  }

  private static boolean isFilled(RecordComponent component) {
    boolean isTime =
        component.getName().equals("time")
            && Command.class.isAssignableFrom(component.getDeclaringRecord());
    return isTime || component.isAnnotationPresent(ServerMade.class);
  }

  @Override
  public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
    return read(
        node,
        pointer,
        wrongs,
        component -> {
          throw new IllegalStateException("Only a command's own components are filled");
        });
  }

  /** The record, with the components that the server fills taken from {@code filler}. */
  public @Nullable Object read(
      JsonNode node, String pointer, Wrongs wrongs, Function<RecordComponent, Object> filler) {
    if (!node.isObject()) {
      return wrongs.at(pointer, "an object is expected");
    }
    int before = wrongs.count();
    @Nullable Object[] values = new Object[type.getRecordComponents().length];
    for (Field field : fields) {
      values[field.position()] = readField(node, field, pointer, wrongs);
    }
    refuseOthers(node, pointer, wrongs);
    if (wrongs.count() > before) {
      return null;
    }
    fill(values, filler);
    return build(values, pointer, wrongs);
  }

  private static @Nullable Object readField(
      JsonNode node, Field field, String pointer, Wrongs wrongs) {
    JsonNode value = node.get(field.name());
    String at = pointer + "/" + field.name();
    if (value != null && !value.isNull()) {
      return field.shape().read(value, at, wrongs);
    }
    return field.optional() && value == null ? null : wrongs.at(at, "is required");
  }

  private void refuseOthers(JsonNode node, String pointer, Wrongs wrongs) {
    for (String name : node.propertyNames()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        boolean ours = filled.stream().anyMatch(component -> component.getName().equals(name));
        wrongs.at(
            pointer + "/" + Wrongs.step(name), ours ? "is set by the server" : "is not a field");
      }
    }
  }

  private void fill(@Nullable Object[] values, Function<RecordComponent, Object> filler) {
    RecordComponent[] all = type.getRecordComponents();
    for (int i = 0; i < all.length; i++) {
      if (isFilled(all[i])) {
        values[i] = filler.apply(all[i]);
      }
    }
  }

  private @Nullable Object build(@Nullable Object[] values, String pointer, Wrongs wrongs) {
    try {
      return construct(type, Arrays.asList(values));
    } catch (IllegalArgumentException e) {
      return wrongs.at(pointer, String.valueOf(e.getMessage()));
    }
  }

  /** Calls the canonical constructor; what it refuses comes out as it threw it. */
  public static Object construct(Class<?> type, List<? extends @Nullable Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // an endpoint keeps the record of its body to itself
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(field -> properties.put(field.name(), field.shape().schema()));
    List<String> required =
        fields.stream().filter(field -> !field.optional()).map(Field::name).toList();
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }
}
