package io.probity.api.command.shape;

import io.probity.core.sealing.Confidential;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shapes of single values. */
final class Scalars {
  private static final String UUID_PATTERN =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private Scalars() {}

  static Shape confidential() {
    return text(
        "text is expected, at most " + Confidential.MAX_BYTES + " bytes of UTF-8 and not blank",
        Confidential::text,
        Map.of(
            "type",
            "string",
            "minLength",
            1,
            "maxLength",
            Confidential.MAX_BYTES,
            "description",
            "Sealed: encrypted before it is recorded."));
  }

  static Shape date() {
    return text(
        "a date is expected, like 2026-03-02",
        Scalars::day,
        Map.of("type", "string", "format", "date"));
  }

  static Shape minute() {
    return text(
        "a time to the minute is expected, like 2026-03-02T09:14:00Z",
        Scalars::toTheMinute,
        Map.of("type", "string", "format", "date-time"));
  }

  /** An id, with the prefix that its kind demands; empty for a plain UUID. */
  static Shape id(String prefix, Function<UUID, Object> maker) {
    String pattern = "^" + prefix + UUID_PATTERN + "$";
    return text(
        "an id is expected, like " + prefix + "0b6a1c9e-4d1f-4c57-8a3e-1f2e3d4c5b6a",
        text -> {
          if (!text.matches(pattern)) {
            throw new IllegalArgumentException("not an id");
          }
          return maker.apply(UUID.fromString(text.substring(prefix.length())));
        },
        Map.of("type", "string", "pattern", pattern));
  }

  /** A code: a record around one text, whose constructor checks its shape. */
  static Shape code(String name, Function<String, Object> maker) {
    return text(
        "a code of type " + name + " is expected",
        maker,
        Map.of("type", "string", "maxLength", 200));
  }

  static Shape oneOf(Class<?> enumType) {
    List<String> names = Arrays.stream(enumType.getEnumConstants()).map(Object::toString).toList();
    return text(
        "one of " + String.join(", ", names) + " is expected",
        text ->
            Arrays.stream(enumType.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of them")),
        Map.of("type", "string", "enum", names));
  }

  static Shape whole(boolean isInt) {
    return new Shape() {
      @Override
      public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
        boolean fits =
            node.isIntegralNumber() && (isInt ? node.canConvertToInt() : node.canConvertToLong());
        if (!fits) {
          return wrongs.at(pointer, "a whole number is expected");
        }
        return isInt ? (Object) node.asInt() : (Object) node.asLong();
      }

      @Override
      public Map<String, Object> schema() {
        return Map.of("type", "integer");
      }
    };
  }

  static Shape truth() {
    return new Shape() {
      @Override
      public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
        return node.isBoolean()
            ? (Object) node.asBoolean()
            : wrongs.at(pointer, "true or false is expected");
      }

      @Override
      public Map<String, Object> schema() {
        return Map.of("type", "boolean");
      }
    };
  }

  private static Instant toTheMinute(String text) {
    Instant time = Instant.parse(text);
    if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("finer than a minute");
    }
    requireOfOurTime(time.atOffset(ZoneOffset.UTC).getYear());
    return time;
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    requireOfOurTime(day.getYear());
    return day;
  }

  /** Calendars reckon with what is recorded, for ever: a slip of the pen is none of theirs. */
  private static void requireOfOurTime(int year) {
    if (year < 1900 || year > 9999) {
      throw new IllegalArgumentException("a year that cannot be meant");
    }
  }

  private static Shape text(
      String expected, Function<String, Object> maker, Map<String, Object> schema) {
    return new Shape() {
      @Override
      public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
        if (!node.isString()) {
          return wrongs.at(pointer, expected);
        }
        try {
          return maker.apply(node.asString());
        } catch (IllegalArgumentException | DateTimeException e) {
          return wrongs.at(pointer, expected);
        }
      }

      @Override
      public Map<String, Object> schema() {
        return schema;
      }
    };
  }
}
