package io.probity.core.custody;

import io.probity.core.rule.Rule;

/** Rules about the record of the ledger's own use. */
final class CustodyRules {

  static final Rule SETTLED_BY_OPERATIONS =
      new Rule(
          "U-1",
          "An administrator or the CCEO settles what a policy could not do.",
          Rule.Kind.AUTHORITY);

  static final Rule READ_IN_OFFICE =
      new Rule(
          "U-2",
          "What the register keeps sealed of a person is read by that person or by somebody in"
              + " office.",
          Rule.Kind.AUTHORITY);

  static final Rule TOLD_TO_WHO_LEADS =
      new Rule(
          "U-3",
          "Who read a case is told to whoever leads it and to auditors who are engaged on it.",
          Rule.Kind.AUTHORITY);

  private CustodyRules() {}
}
