package io.probity.core.parameters;

/**
 * From where on reports are shown as perhaps related. No decision rests on it.
 *
 * @param nearDays so many days before and after a report count as near it
 * @param sameTimeDays conduct so close together may be the same
 * @param often from so many reports near each other on, somebody reports often
 */
public record SignalThresholds(int nearDays, int sameTimeDays, int often) {

  static final SignalThresholds FIRST = new SignalThresholds(30, 7, 3);

  public SignalThresholds {
    Spans.bounded(nearDays, sameTimeDays, often);
  }
}
