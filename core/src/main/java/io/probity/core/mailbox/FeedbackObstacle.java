package io.probity.core.mailbox;

/** Why a reporter can be given no feedback. */
public enum FeedbackObstacle {
  /** Nobody can reach them: no name, no address, and the mailbox was never opened. */
  NO_CONTACT,
  /** They asked for none. */
  DECLINED,
  /** What can be told would harm an inquiry of the authorities. */
  FORBIDDEN
}
