package io.probity.query.views;

import io.probity.core.intake.Language;
import io.probity.core.intake.TextRead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which texts somebody read who decided: each as a report, and the language of a translation. */
public final class TextsRead {
  private TextsRead() {}

  public static List<String> told(@Nullable List<TextRead> read) {
    return read == null ? List.of() : read.stream().map(TextsRead::told).toList();
  }

  private static String told(TextRead text) {
    Language translation = text.translation();
    return text.report().stream() + (translation == null ? "" : " " + translation.value());
  }
}
