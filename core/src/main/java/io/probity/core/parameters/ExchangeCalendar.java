package io.probity.core.parameters;

/** The exchange whose trading days are the business days of disclosure. */
public enum ExchangeCalendar {
  NYSE
}
