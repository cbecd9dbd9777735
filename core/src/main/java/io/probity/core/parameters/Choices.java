package io.probity.core.parameters;

/**
 * What the Company may choose, and does not unless it says so.
 *
 * @param acknowledgeByRule whether a rule acknowledges each report as soon as it is there, as a
 *     machine and saying so
 * @param acceptActsBeforeNotice whether what a delegate does after their power was taken back, and
 *     before they were told, counts and is flagged; else it is refused
 */
public record Choices(boolean acknowledgeByRule, boolean acceptActsBeforeNotice) {

  static final Choices NONE = new Choices(false, false);
}
