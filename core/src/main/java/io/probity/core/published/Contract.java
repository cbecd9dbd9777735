package io.probity.core.published;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract with downstream systems, generated from the types of {@link Publication}: an
 * AsyncAPI 3 document and a JSON Schema (2020-12) for each.
 */
public final class Contract {

  /** Added to every publication: the ledger index of the entry that it tells of. */
  static final String LEDGER_INDEX = "ledgerIndex";

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String MAJOR = "v1";

  private Contract() {}

  /** The publications, by name. */
  static List<Class<? extends Publication>> types() {
    return records(Publication.class)
        .<Class<? extends Publication>>map(type -> type.asSubclass(Publication.class))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  static String typeOf(Class<? extends Publication> type) {
    return "io.probity." + type.getSimpleName() + "." + MAJOR;
  }

  /** The JSON Schema of each publication's data, by file name. */
  public static Map<String, String> schemas() {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (Class<? extends Publication> type : types()) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("$schema", DIALECT);
      schema.put("title", typeOf(type));
      schema.put("description", sentence(type));
      schema.putAll(data(type));
      schemas.put(type.getSimpleName() + "." + MAJOR + ".schema.json", JsonText.indented(schema));
    }
    return schemas;
  }

  /** The AsyncAPI document. */
  public static String asyncApi() {
    Map<String, Object> messages = new LinkedHashMap<>();
    Map<String, Object> references = new LinkedHashMap<>();
    for (Class<? extends Publication> type : types()) {
      messages.put(type.getSimpleName(), message(type));
      references.put(
          type.getSimpleName(), Map.of("$ref", "#/components/messages/" + type.getSimpleName()));
    }
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("address", "probity.published");
    channel.put(
        "description",
        "One partition, in the order of the ledger. Read it read_committed: each entry is told"
            + " once. Components may be added, and codes to a list of codes; nothing else changes"
            + " under the same type.");
    channel.put("messages", references);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", Map.of("published", channel));
    document.put("operations", Map.of("publish", operation()));
    document.put("components", Map.of("messages", messages));
    return JsonText.indented(document);
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Probity: what downstream systems may see");
    info.put("version", "1.0.0");
    info.put(
        "description",
        "CloudEvents 1.0 in Kafka's binary mode: public ids, codes and dates, no person, no text.");
    return info;
  }

  private static Map<String, Object> operation() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("action", "send");
    operation.put("channel", Map.of("$ref", "#/channels/published"));
    return operation;
  }

  private static Map<String, Object> message(Class<? extends Publication> type) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", typeOf(type));
    message.put("summary", sentence(type));
    message.put("contentType", "application/json");
    message.put("headers", headers(type));
    message.put("payload", data(type));
    return message;
  }

  private static Map<String, Object> headers(Class<? extends Publication> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("ce_specversion", Map.of("const", "1.0"));
    properties.put("ce_id", text("The ledger index, in decimal."));
    properties.put("ce_source", text("The ledger's origin."));
    properties.put("ce_type", Map.of("const", typeOf(type)));
    properties.put("ce_subject", text("What it is about: kind, hyphen, public id."));
    properties.put("ce_time", text("When the entry was recorded, to the minute or the day."));
    return object(properties, List.copyOf(properties.keySet()));
  }

  private static Map<String, Object> data(Class<? extends Publication> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("type", "integer");
    index.put("minimum", 0);
    properties.put(LEDGER_INDEX, index);
    List<String> required = new ArrayList<>(List.of(LEDGER_INDEX));
    components(type, properties, required);
    return object(properties, required);
  }

  private static void components(
      Class<?> type, Map<String, Object> properties, List<String> required) {
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getAnnotatedType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
  }

  private static Map<String, Object> schema(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", schema(list.getAnnotatedActualTypeArguments()[0]));
      return array;
    }
    return schema((Class<?>) annotated.getType());
  }

  private static Map<String, Object> schema(Class<?> type) {
    if (type == boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == PublicId.class || type == UUID.class) {
      return string("format", "uuid");
    }
    if (type == LocalDate.class) {
      return string("format", "date");
    }
    if (type == Instant.class) {
      return string("format", "date-time");
    }
    if (type.isEnum()) {
      return string("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (RecordTree.isCode(type)) {
      return Map.of("type", "string");
    }
    return nested(type);
  }

  private static Map<String, Object> nested(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    components(type, properties, required);
    return object(properties, required);
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    return object;
  }

  private static Map<String, Object> string(String keyword, Object value) {
    Map<String, Object> string = new LinkedHashMap<>();
    string.put("type", "string");
    string.put(keyword, value);
    return string;
  }

  private static Map<String, Object> text(String description) {
    return string("description", description);
  }

  private static String sentence(Class<? extends Publication> type) {
    return type.getAnnotation(Says.class).value();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(Contract::records);
  }
}
