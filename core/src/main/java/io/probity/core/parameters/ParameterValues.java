package io.probity.core.parameters;

import io.probity.core.parameters.calendar.ExchangeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * The parameters of one version, as decisions use them.
 *
 * @param version stands in every entry decided under them
 */
public record ParameterValues(String version, ParameterSet set) {

  public static final ParameterValues FIRST = new ParameterValues("1", ParameterSet.FIRST);

  public ZoneId zone() {
    return set.zone().id();
  }

  public ExchangeCalendar exchangeCalendar() {
    return set.exchangeCalendar();
  }

  public AcknowledgementStarts acknowledgementStarts() {
    return set.spans().acknowledgementStarts();
  }

  /** Calendar days. */
  public Period acknowledgeWithin() {
    return Period.ofDays(set.spans().acknowledgeWithinDays());
  }

  /** Calendar months. */
  public Period feedbackWithin() {
    return Period.ofMonths(set.spans().feedbackWithinMonths());
  }

  public Duration forwardWithin() {
    return Duration.ofHours(set.spans().forwardWithinHours());
  }

  public Duration escalateWithin() {
    return Duration.ofHours(set.spans().escalateWithinHours());
  }

  public int discloseWithinBusinessDays() {
    return set.spans().discloseWithinBusinessDays();
  }

  public Period implicitWaiverAfter() {
    return Period.ofDays(set.spans().implicitWaiverAfterDays());
  }

  public Period waiverReviewAfter() {
    return Period.ofMonths(set.spans().waiverReviewAfterMonths());
  }

  public Period suspensionReviewWithin() {
    return Period.ofDays(set.spans().suspensionReviewWithinDays());
  }

  public Period firstContactWithin() {
    return Period.ofDays(set.spans().firstContactWithinDays());
  }

  public Spans.Watch watch() {
    return set.spans().watch();
  }

  public SignalThresholds signals() {
    return set.signals();
  }

  public boolean segregation() {
    return set.choices().segregation();
  }

  public boolean boardCommitteeMayAuthorise() {
    return set.choices().boardCommitteeMayAuthorise();
  }

  public boolean acknowledgesByRule() {
    return set.choices().acknowledgeByRule();
  }

  public boolean acceptsActsBeforeNotice() {
    return set.choices().acceptActsBeforeNotice();
  }

  /** The Company's day at this instant. */
  public LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, zone());
  }

  /** When the Company's day ends: the first instant of the next. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  /**
   * When a span of calendar days or months is over: at the end of the day on which it falls, so
   * that a short or a long day at the change of clocks takes nobody's hour.
   */
  public Instant dueAfter(Instant from, Period within) {
    return endOf(dayOf(from).plus(within));
  }
}
