package io.probity.core.remedy;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** So much money, never less than none, as a decimal number, for instance {@code 120000.50}. */
public record Amount(String value) {
  private static final Pattern SHAPE = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

  static final Amount NOTHING = new Amount("0");

  public Amount {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("An amount is a decimal number, like 120000.50");
    }
  }

  boolean isNothing() {
    return decimal().signum() == 0;
  }

  boolean exceeds(Amount other) {
    return decimal().compareTo(other.decimal()) > 0;
  }

  Amount plus(Amount other) {
    return new Amount(decimal().add(other.decimal()).toPlainString());
  }

  /** What is left; nothing where the other is more. */
  Amount less(Amount other) {
    return exceeds(other)
        ? new Amount(decimal().subtract(other.decimal()).toPlainString())
        : NOTHING;
  }

  private BigDecimal decimal() {
    return new BigDecimal(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
