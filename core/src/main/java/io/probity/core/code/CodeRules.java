package io.probity.core.code;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of the code's versions. */
final class CodeRules {

  static final Rule BY_ENTERPRISE_COMPLIANCE =
      new Rule(
          "K-1",
          "A version of the code is published by a compliance officer or the CCEO.",
          AUTHORITY);
  static final Rule ONE_LABEL_EACH =
      new Rule("K-2", "No two versions of the code have the same label.", STATE);
  static final Rule AFTER_THE_LAST =
      new Rule("K-3", "A version of the code takes effect after every version before it.", STATE);
  static final Rule NOT_IN_THE_PAST =
      new Rule(
          "K-4",
          "A version of the code, unless it is the first, takes effect no earlier than the day on"
              + " which it is published.",
          STATE);
  static final Rule ALL_PRINCIPLES =
      new Rule(
          "K-5", "A version of the code has provisions for each of the four principles.", STATE);

  private CodeRules() {}
}
