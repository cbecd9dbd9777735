package io.probity.core.parameters;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of the policy parameters. */
final class ParameterRules {

  static final Rule SET_BY =
      new Rule(
          "M-1",
          "The policy parameters are set by the CCEO, the General Auditor or the chair of the audit"
              + " committee.",
          AUTHORITY);

  static final Rule RELAXED_BY_THE_CHAIR =
      new Rule(
          "M-2",
          "Segregation of duties is relaxed by the chair of the audit committee, and not by those"
              + " whom it binds.",
          AUTHORITY);

  static final Rule OF_THE_VERSION_IN_FORCE =
      new Rule("M-3", "New parameters replace the version that is in force.", STATE);

  static final Rule GATE_OF_THE_BOARD =
      new Rule(
          "M-4",
          "That a committee may stand for the Board is decided by the chair of the audit committee,"
              + " and not by those who decide the waivers.",
          AUTHORITY);

  static final Rule WATCH_OF_THE_CHAIR =
      new Rule(
          "M-5",
          "When somebody looks how those fare who came forward is set by the chair of the audit"
              + " committee.",
          AUTHORITY);

  private ParameterRules() {}
}
