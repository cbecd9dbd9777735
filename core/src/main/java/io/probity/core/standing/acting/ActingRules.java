package io.probity.core.standing.acting;

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
  static final Rule UNDER_A_DELEGATION =
      new Rule("A-5", "Nobody acts for somebody else without a delegation.", AUTHORITY);

  static final Rule STILL_HERE =
      new Rule("A-6", "Nobody acts who has left the Company.", AUTHORITY);

  static final Rule WHILE_IT_LASTS =
      new Rule(
          "A-7",
          "Nobody acts under a delegation before it is confirmed and in force, or after anything"
              + " that it rests on has ended.",
          AUTHORITY);

  static final Rule WITHIN_ITS_SCOPE =
      new Rule("A-8", "A delegate acts within the scope of the delegation.", AUTHORITY);

  static final Rule IN_PERSON =
      new Rule("A-9", "This is done in person, and by no delegate.", AUTHORITY);

  static final Rule TOGETHER =
      new Rule(
          "A-10",
          "Where delegates act together, one acts after all the others concurred.",
          AUTHORITY);

  private ActingRules() {}
}
