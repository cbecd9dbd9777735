package io.probity.core.screening;

/** What becomes of the work of somebody who was recused. */
public enum TaintVerdict {
  WORK_STANDS,
  WORK_IS_DONE_AGAIN
}
