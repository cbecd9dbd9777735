package io.probity.query.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry changed, in codes, dates and ids.
 *
 * @param from what it was before; null if there was nothing
 */
public record Changed(String what, @Nullable String from, @Nullable String to) {
  static Changed to(String what, @Nullable Object now) {
    return between(what, null, now);
  }

  static Changed between(String what, @Nullable Object before, @Nullable Object now) {
    return new Changed(what, text(before), text(now));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> code -> code.name();
      default -> value.toString();
    };
  }
}
