package io.probity.core.remedy;

/** An amount in its currency. */
public record Money(CurrencyCode currency, Amount amount) {

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}
