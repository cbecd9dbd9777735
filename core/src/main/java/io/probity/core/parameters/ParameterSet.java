package io.probity.core.parameters;

import org.jspecify.annotations.Nullable;

/**
 * One whole set of what the Company decided: none of these figures stands in the code of ethics.
 *
 * @param zone in which the Company's days begin and end
 * @param escalateWithinHours "as soon as practicable", as the Company reads it
 * @param implicitWaiverAfterDays how long a known departure from the code may stay without an act
 * @param waiverReviewAfterMonths when a waiver is looked at again
 * @param segregation whether who takes a report down, investigates, approves and decides must be
 *     different people
 * @param boardCommitteeMayAuthorise whether a committee may stand for the Board
 * @param choices absent where the Company chose none of them
 */
public record ParameterSet(
    Zone zone,
    ExchangeCalendar exchangeCalendar,
    AcknowledgementStarts acknowledgementStarts,
    int acknowledgeWithinDays,
    int feedbackWithinMonths,
    int forwardWithinHours,
    int escalateWithinHours,
    int discloseWithinBusinessDays,
    int implicitWaiverAfterDays,
    int waiverReviewAfterMonths,
    int suspensionReviewWithinDays,
    boolean segregation,
    boolean boardCommitteeMayAuthorise,
    @Nullable Choices choices) {

  /** In force until somebody sets others. */
  public static final ParameterSet FIRST =
      new ParameterSet(
          Zone.UTC,
          ExchangeCalendar.NYSE,
          AcknowledgementStarts.FIRST_RECEIPT,
          7,
          3,
          48,
          72,
          4,
          10,
          12,
          30,
          true,
          false,
          null);

  private static final int LONGEST = 9_999;

  public ParameterSet {
    int[] spans = {
      acknowledgeWithinDays,
      feedbackWithinMonths,
      forwardWithinHours,
      escalateWithinHours,
      discloseWithinBusinessDays,
      implicitWaiverAfterDays,
      waiverReviewAfterMonths,
      suspensionReviewWithinDays
    };
    for (int span : spans) {
      if (span < 1 || span > LONGEST) {
        throw new IllegalArgumentException("A span of time is from 1 to " + LONGEST);
      }
    }
  }
}
