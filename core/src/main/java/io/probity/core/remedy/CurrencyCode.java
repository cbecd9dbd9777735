package io.probity.core.remedy;

import java.util.regex.Pattern;

/** A currency by its three letters of ISO 4217, for instance {@code EUR}. */
public record CurrencyCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}");

  public CurrencyCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A currency is named by three capitals, like EUR");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
