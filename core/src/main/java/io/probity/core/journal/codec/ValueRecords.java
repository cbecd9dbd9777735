package io.probity.core.journal.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.probity.core.message.StreamId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/** Records with the single component {@code value}: ids and codes, which stand as text. */
final class ValueRecords {
  private ValueRecords() {}

  static boolean isValueRecord(Class<?> type) {
    RecordComponent[] components =
        type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    return components.length == 1 && components[0].getName().equals("value");
  }

  static final class Writing implements Serializers {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier bean,
        JsonFormat.@Nullable Value format) {
      return isValueRecord(type.getRawClass()) ? new Writer(type.getRawClass()) : null;
    }
  }

  static final class Reading extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
      return isValueRecord(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return isValueRecord(type);
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    private final Method value;

    Writer(Class<?> type) {
      this.value = type.getRecordComponents()[0].getAccessor();
      value.setAccessible(true);
    }

    @Override
    public void serialize(Object record, JsonGenerator out, SerializationContext context) {
      if (record instanceof StreamId id) {
        out.writeString(id.stream());
        return;
      }
      try {
        out.writePOJO(value.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("A record's component cannot be read", e);
      }
    }
  }

  private static final class Reader extends ValueDeserializer<Object> {
    private final Class<?> record;
    private final Class<?> value;
    private final Constructor<?> constructor;

    Reader(Class<?> record) {
      this.record = record;
      this.value = record.getRecordComponents()[0].getType();
      try {
        this.constructor = record.getDeclaredConstructor(value);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its constructor", e);
      }
      constructor.setAccessible(true);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
      if (StreamId.class.isAssignableFrom(record)) {
        return streamId(in.getString(), context);
      }
      return made(context.readValue(in, value), context);
    }

    private Object streamId(String text, DeserializationContext context) {
      int dash = text.indexOf('-');
      try {
        Object id = made(UUID.fromString(text.substring(dash + 1)), context);
        if (id instanceof StreamId stream && stream.stream().equals(text)) {
          return id;
        }
      } catch (IllegalArgumentException _) {
        return context.handleWeirdStringValue(record, text, "not an id of this kind");
      }
      return context.handleWeirdStringValue(record, text, "not an id of this kind");
    }

    private Object made(Object argument, DeserializationContext context) {
      try {
        return constructor.newInstance(argument);
      } catch (InvocationTargetException e) {
        return context.handleInstantiationProblem(record, null, e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record cannot be made", e);
      }
    }
  }
}
