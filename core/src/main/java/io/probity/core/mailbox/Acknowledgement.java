package io.probity.core.mailbox;

/** How the reporter was told that their report arrived. */
public enum Acknowledgement {
  /** By a machine, without anybody having read it. */
  AUTO,
  /** By somebody who read it. */
  HUMAN
}
