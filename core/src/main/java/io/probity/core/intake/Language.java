package io.probity.core.intake;

import java.util.Arrays;
import java.util.Locale;

/** A language by its code of two letters (ISO 639-1), for instance {@code pt}. */
public record Language(String value) {

  public Language {
    if (Arrays.stream(Locale.getISOLanguages()).noneMatch(value::equals)) {
      throw new IllegalArgumentException("A language is two letters of ISO 639-1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
