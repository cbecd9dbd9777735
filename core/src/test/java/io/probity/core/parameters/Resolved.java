package io.probity.core.parameters;

import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.calendar.Zone;
import io.probity.core.sealing.Confidential;
import java.util.UUID;

/** What the Company resolved in place of its first parameters. */
public final class Resolved {
  /** It is too small to keep duties apart. */
  public static final Choices DUTIES_MAY_MEET = new Choices(false, false, false, false);

  public static final Choices COMMITTEE_FOR_THE_BOARD = new Choices(true, true, false, false);
  public static final Choices ACKNOWLEDGED_BY_RULE = new Choices(true, false, true, false);
  public static final Choices ACTS_BEFORE_NOTICE = new Choices(true, false, false, true);

  private Resolved() {}

  public static ParametersSet choosing(Choices choices, Confidential reason) {
    return second(with(choices), reason);
  }

  public static ParametersSet second(ParameterSet now, Confidential reason) {
    ParameterVersionId id = new ParameterVersionId(new UUID(0x4000L, 0x8801L));
    return new ParametersSet(id, 1, 2, ParameterSet.FIRST, now, reason);
  }

  public static ParameterSet with(Choices choices) {
    ParameterSet first = ParameterSet.FIRST;
    return new ParameterSet(
        first.zone(), first.exchangeCalendar(), first.spans(), first.signals(), choices);
  }

  public static ParameterSet with(Spans spans) {
    ParameterSet first = ParameterSet.FIRST;
    return new ParameterSet(
        first.zone(), first.exchangeCalendar(), spans, first.signals(), first.choices());
  }

  public static ParameterSet in(Zone zone) {
    ParameterSet first = ParameterSet.FIRST;
    return new ParameterSet(
        zone, first.exchangeCalendar(), first.spans(), first.signals(), first.choices());
  }

  public static Spans escalatingWithin(int hours) {
    Spans first = Spans.FIRST;
    return new Spans(
        first.acknowledgementStarts(),
        first.acknowledgeWithinDays(),
        first.feedbackWithinMonths(),
        first.forwardWithinHours(),
        hours,
        first.discloseWithinBusinessDays(),
        first.implicitWaiverAfterDays(),
        first.waiverReviewAfterMonths(),
        first.suspensionReviewWithinDays(),
        first.firstContactWithinDays(),
        first.watch());
  }

  public static Spans watching(Spans.Watch days) {
    Spans first = Spans.FIRST;
    return new Spans(
        first.acknowledgementStarts(),
        first.acknowledgeWithinDays(),
        first.feedbackWithinMonths(),
        first.forwardWithinHours(),
        first.escalateWithinHours(),
        first.discloseWithinBusinessDays(),
        first.implicitWaiverAfterDays(),
        first.waiverReviewAfterMonths(),
        first.suspensionReviewWithinDays(),
        first.firstContactWithinDays(),
        days);
  }
}
