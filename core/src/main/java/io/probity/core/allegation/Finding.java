package io.probity.core.allegation;

/**
 * The latest finding on an allegation.
 *
 * @param at its place in the allegation's stream
 */
record Finding(long at, Outcome outcome, Review review) {

  /** What somebody else than its investigator said of it. */
  enum Review {
    AWAITED,
    APPROVED,
    RETURNED
  }

  boolean isApproved() {
    return review == Review.APPROVED;
  }

  boolean isSubstantiated() {
    return isApproved() && outcome.substantiates();
  }

  boolean isUnsubstantiated() {
    return isApproved() && outcome == Outcome.UNSUBSTANTIATED;
  }
}
