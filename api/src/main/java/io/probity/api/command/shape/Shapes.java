package io.probity.api.command.shape;

import io.probity.core.message.StreamId;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds the shape of a component's type; fails at start for a type that no body can carry. */
public final class Shapes {
  private final BiFunction<String, String, Object> login;

  /**
   * @param login turns issuer and subject into the register's {@code Login}
   */
  public Shapes(BiFunction<String, String, Object> login) {
    this.login = login;
  }

  Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Shape element = of(generic.getActualTypeArguments()[0]);
      return new ListShape(element, generic.getRawType().equals(Set.class));
    }
    return ofClass((Class<?>) type);
  }

  private Shape ofClass(Class<?> type) {
    Map<Class<?>, Shape> plain =
        Map.of(
            Confidential.class, Scalars.confidential(),
            LocalDate.class, Scalars.date(),
            Instant.class, Scalars.minute(),
            UUID.class, Scalars.id("", id -> id),
            PersonId.class, Scalars.id("", PersonId::new),
            int.class, Scalars.whole(true),
            Integer.class, Scalars.whole(true),
            long.class, Scalars.whole(false),
            Long.class, Scalars.whole(false),
            boolean.class, Scalars.truth());
    if (plain.containsKey(type)) {
      return plain.get(type);
    }
    if (type.isEnum()) {
      return Scalars.oneOf(type);
    }
    if (type.isRecord()) {
      return ofRecord(type);
    }
    throw new IllegalStateException("No body can carry a " + type.getName());
  }

  private Shape ofRecord(Class<?> type) {
    Function<Object, Object> single = value -> RecordShape.construct(type, List.of(value));
    if (StreamId.class.isAssignableFrom(type)) {
      StreamId sample = (StreamId) single.apply(new UUID(0, 0));
      return Scalars.id(sample.kind() + "-", single::apply);
    }
    if (type.getSimpleName().equals("Login")) {
      return new LoginShape(login);
    }
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && components[0].getType().equals(String.class)) {
      return Scalars.code(type.getSimpleName(), single::apply);
    }
    // An id that names no stream, such as a subject's in a case, is written as the plain id.
    if (components.length == 1 && components[0].getType().equals(UUID.class)) {
      return Scalars.id("", single::apply);
    }
    return RecordShape.of(type, this);
  }
}
