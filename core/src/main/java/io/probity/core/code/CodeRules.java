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

  static final Rule OF_THE_LAST_VERSION =
      new Rule(
          "K-6", "An amendment names the version that it changes: the last one before it.", STATE);
  static final Rule REWORDED_IN_BOTH =
      new Rule("K-7", "A reworded provision stands in the old version and in the new one.", STATE);
  static final Rule NOTICE_HAS_BEEN_GIVEN =
      new Rule("K-8", "A notice of a change is recorded once it was given.", STATE);

  private CodeRules() {}
}
