package io.probity.query.views.document;

import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How values stand in a document: dates as text, so that they sort as they read; confidential text
 * as a reference alone.
 */
final class Values {
  private Values() {}

  static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean truth -> truth;
      case Long number -> number;
      case Integer number -> number;
      case LocalDate date -> date.toString();
      case Instant minute -> minute.toString();
      case UUID id -> id.toString();
      case PersonId person -> person.toString();
      case Confidential text -> Fields.stored(text.reference());
      case Enum<?> code -> code.name();
      case Document part -> part;
      case Collection<?> values -> list(values);
      default -> throw new IllegalArgumentException("A view holds no " + value.getClass());
    };
  }

  private static List<@Nullable Object> list(Collection<?> values) {
    return values.stream().<@Nullable Object>map(Values::stored).toList();
  }
}
