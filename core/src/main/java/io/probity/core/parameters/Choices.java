package io.probity.core.parameters;

/**
 * What the Company may choose.
 *
 * @param segregation whether who takes a report down, investigates, approves and decides must be
 *     different people
 * @param boardCommitteeMayAuthorise whether a committee may stand for the Board
 * @param acknowledgeByRule whether a rule acknowledges each report as soon as it is there, as a
 *     machine and saying so
 * @param acceptActsBeforeNotice whether what a delegate does after their power was taken back, and
 *     before they were told, counts and is flagged; else it is refused
 */
public record Choices(
    boolean segregation,
    boolean boardCommitteeMayAuthorise,
    boolean acknowledgeByRule,
    boolean acceptActsBeforeNotice) {

  static final Choices FIRST = new Choices(true, false, false, false);
}
