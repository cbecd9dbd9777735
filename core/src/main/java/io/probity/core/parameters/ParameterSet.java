package io.probity.core.parameters;

import io.probity.core.parameters.calendar.ExchangeCalendar;
import io.probity.core.parameters.calendar.Zone;

/**
 * One whole set of what the Company decided: none of these figures stands in the code of ethics.
 *
 * @param zone in which the Company's days begin and end
 * @param exchangeCalendar by which business days are counted
 */
public record ParameterSet(
    Zone zone,
    ExchangeCalendar exchangeCalendar,
    Spans spans,
    SignalThresholds signals,
    Choices choices) {

  /** In force until somebody sets others. */
  public static final ParameterSet FIRST =
      new ParameterSet(
          Zone.UTC, ExchangeCalendar.NYSE, Spans.FIRST, SignalThresholds.FIRST, Choices.FIRST);
}
