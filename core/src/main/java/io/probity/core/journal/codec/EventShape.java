package io.probity.core.journal.codec;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.message.Event;
import io.probity.core.message.Revision;
import io.probity.core.sealing.Confidential;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the components of one event record are written and read. */
final class EventShape {
  private record Component(
      String name, RecordComponent member, JavaType type, boolean sealed, boolean nullable) {}

  private final JsonMapper mapper;
  private final Class<?> record;
  private final Constructor<?> constructor;
  private final List<Component> components = new ArrayList<>();

  EventShape(JsonMapper mapper, Class<?> record) {
    this.mapper = mapper;
    this.record = record;
    for (RecordComponent member : record.getRecordComponents()) {
      member.getAccessor().setAccessible(true);
      JavaType type = mapper.constructType(member.getGenericType());
      boolean sealed = type.hasRawClass(Confidential.class);
      boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
      components.add(new Component(member.getName(), member, type, sealed, nullable));
    }
    this.constructor = canonicalConstructor();
  }

  private Constructor<?> canonicalConstructor() {
    RecordComponent[] members = record.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = record.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor", e);
    }
  }

  String type() {
    return record.getSimpleName();
  }

  int revision() {
    Revision revision = record.getAnnotation(Revision.class);
    return revision == null ? 1 : revision.value();
  }

  void write(Event event, JsonGenerator out) {
    out.writeStartObject();
    for (Component component : components) {
      Object value = component.sealed ? null : valueOf(component, event);
      if (value != null) {
        out.writeName(component.name);
        out.writePOJO(value);
      }
    }
    out.writeEndObject();
  }

  Map<String, Confidential> confidential(Event event) {
    Map<String, Confidential> contents = new LinkedHashMap<>();
    for (Component component : components) {
      if (component.sealed && valueOf(component, event) instanceof Confidential content) {
        contents.put(component.name, content);
      }
    }
    return contents;
  }

  /** The same event, as a reader of its entry will see it. */
  Event sealed(Event event, Map<String, Confidential> references) {
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      Component component = components.get(i);
      values[i] = component.sealed ? references.get(component.name) : valueOf(component, event);
    }
    return make(values);
  }

  Event read(Entry entry) {
    JsonNode data = tree(entry);
    Map<String, Confidential> references = references(entry);
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(components.get(i), data, references);
    }
    int used = 0;
    for (Component component : components) {
      used += !component.sealed && data.has(component.name) ? 1 : 0;
    }
    require(used == data.size(), "an unknown field");
    require(references.isEmpty(), "an unknown sealed section");
    return make(values);
  }

  private @Nullable Object read(
      Component component, JsonNode data, Map<String, Confidential> references) {
    Object value;
    if (component.sealed) {
      value = references.remove(component.name);
    } else {
      JsonNode node = data.get(component.name);
      value = node == null ? null : convert(component, node);
    }
    require(value != null || component.nullable, component.name + " is missing");
    return value;
  }

  private @Nullable Object convert(Component component, JsonNode node) {
    try {
      return mapper.readerFor(component.type).readValue(node);
    } catch (JacksonException _) {
      throw new EventMismatch(type(), component.name);
    }
  }

  private JsonNode tree(Entry entry) {
    try {
      return mapper.readTree(entry.data().bytes());
    } catch (JacksonException _) {
      throw new EventMismatch(type(), "not an object");
    }
  }

  private static Map<String, Confidential> references(Entry entry) {
    Map<String, Confidential> references = new LinkedHashMap<>();
    for (SealedRef ref : entry.sealed()) {
      references.put(
          ref.name(),
          Confidential.reference(new Confidential.Reference(entry.stream(), entry.id(), ref)));
    }
    return references;
  }

  private @Nullable Object valueOf(Component component, Event event) {
    try {
      return component.member.getAccessor().invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record's component cannot be read", e);
    }
  }

  private Event make(@Nullable Object[] values) {
    try {
      return (Event) constructor.newInstance(values);
    } catch (InvocationTargetException _) {
      throw new EventMismatch(type(), "its own constructor refuses it");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record cannot be made", e);
    }
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new EventMismatch(type(), what);
    }
  }
}
