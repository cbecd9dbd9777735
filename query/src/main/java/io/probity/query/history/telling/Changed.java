package io.probity.query.history.telling;

import io.probity.core.intake.TextRead;
import io.probity.query.views.TextsRead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry changed, in codes, dates and ids.
 *
 * @param from what it was before; null if there was nothing
 */
public record Changed(String what, @Nullable String from, @Nullable String to) {
  private static final String AS_SAID = "\0";

  static Changed to(String what, @Nullable Object now) {
    return between(what, null, now);
  }

  static Changed between(String what, @Nullable Object before, @Nullable Object now) {
    return new Changed(what, text(before), text(now));
  }

  /** From whatever was last said of it in the same stream. */
  static Changed after(String what, @Nullable Object now) {
    return new Changed(what, AS_SAID, text(now));
  }

  /** Back to what was said of it before that. */
  static Changed back(String what) {
    return new Changed(what, AS_SAID, AS_SAID);
  }

  static boolean isAsSaid(@Nullable String value) {
    return AS_SAID.equals(value);
  }

  /** These, and which texts somebody read who decided so. */
  static List<Changed> andRead(@Nullable List<TextRead> read, Changed... changes) {
    List<Changed> all = new ArrayList<>(List.of(changes));
    TextsRead.told(read).forEach(text -> all.add(to("read", text)));
    return all;
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> code -> code.name();
      default -> value.toString();
    };
  }
}
