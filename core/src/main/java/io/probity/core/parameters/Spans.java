package io.probity.core.parameters;

/**
 * How long everything may take. Days and months are the calendar's where nothing else is said.
 *
 * @param escalateWithinHours "as soon as practicable", as the Company reads it
 * @param implicitWaiverAfterDays how long a known departure from the code may stay without an act
 * @param waiverReviewAfterMonths when a waiver is looked at again
 * @param firstContactWithinDays whoever asks again so soon was not helped by the first answer
 * @param watch when somebody looks whether a person suffers for what they said
 */
public record Spans(
    AcknowledgementStarts acknowledgementStarts,
    int acknowledgeWithinDays,
    int feedbackWithinMonths,
    int forwardWithinHours,
    int escalateWithinHours,
    int discloseWithinBusinessDays,
    int implicitWaiverAfterDays,
    int waiverReviewAfterMonths,
    int suspensionReviewWithinDays,
    int firstContactWithinDays,
    Watch watch) {

  static final Spans FIRST =
      new Spans(
          AcknowledgementStarts.FIRST_RECEIPT,
          7,
          3,
          48,
          72,
          4,
          10,
          12,
          30,
          14,
          new Watch(30, 90, 180, 365, 14));

  private static final int LONGEST = 9_999;

  public Spans {
    bounded(
        acknowledgeWithinDays,
        feedbackWithinMonths,
        forwardWithinHours,
        escalateWithinHours,
        discloseWithinBusinessDays,
        implicitWaiverAfterDays,
        waiverReviewAfterMonths,
        suspensionReviewWithinDays,
        firstContactWithinDays);
  }

  static void bounded(int... spans) {
    for (int span : spans) {
      if (span < 1 || span > LONGEST) {
        throw new IllegalArgumentException("A span is from 1 to " + LONGEST);
      }
    }
  }

  /**
   * Days after a person came forward on which somebody looks, none before the one that precedes it.
   *
   * @param afterAChange days after their employment changed, out of turn
   */
  public record Watch(int firstDay, int secondDay, int thirdDay, int lastDay, int afterAChange) {
    public Watch {
      bounded(firstDay, secondDay, thirdDay, lastDay, afterAChange);
      if (firstDay > secondDay || secondDay > thirdDay || thirdDay > lastDay) {
        throw new IllegalArgumentException("No look at a person comes before the one before it");
      }
    }
  }
}
