package io.probity.core.standing;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;

import io.probity.core.rule.Rule;

/** The rules that hold for every command, whatever it asks for. */
final class ActingRules {

  static final Rule KNOWN =
      new Rule("A-2", "Who acts as staff is known to the register of covered persons.", AUTHORITY);
  static final Rule HOLDS_THE_OFFICE =
      new Rule("A-3", "Nobody acts in an office that they do not hold today.", AUTHORITY);
  static final Rule BRINGS_THE_RESOLUTION =
      new Rule(
          "A-4",
          "A resolution of the Board is brought by the chair or the secretary of the audit"
              + " committee.",
          AUTHORITY);
  static final Rule FOR_ONESELF =
      new Rule("A-5", "Nobody acts for somebody else without a delegation.", AUTHORITY);

  static final Rule STILL_HERE =
      new Rule("A-6", "Nobody acts who has left the Company.", AUTHORITY);

  private ActingRules() {}
}
