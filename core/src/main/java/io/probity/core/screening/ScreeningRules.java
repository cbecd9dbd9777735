package io.probity.core.screening;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class ScreeningRules {

  static final Rule RECUSED_BY_A_POLICY =
      new Rule(
          "C-20", "That a handler was named in the case is acted on by a policy alone.", AUTHORITY);

  static final Rule SAID_BY_ONESELF =
      new Rule("C-21", "Whether somebody has a conflict is said by themselves.", AUTHORITY);

  static final Rule CLEARED_BY_WHO_LEADS =
      new Rule(
          "C-22",
          "A conflict is cleared, and the work of a recused handler reviewed, by whoever leads the"
              + " case.",
          AUTHORITY);

  static final Rule RECUSED_BY =
      new Rule(
          "C-23",
          "A handler is recused by themselves or by whoever leads the case; the Chief Compliance &"
              + " Ethics Officer and the General Auditor by themselves or by the chair of the audit"
              + " committee (where the case is closed to the chair by the secretary, and then a"
              + " member), and by whoever leads only if it is known that the case is closed to"
              + " them.",
          AUTHORITY);

  static final Rule IN_AN_OPEN_CASE =
      new Rule("C-24", "Nothing is screened in a closed case.", STATE);

  static final Rule ATTESTED_ONCE =
      new Rule(
          "C-25",
          "Who attested does not attest again, unless they declared a conflict, the case was"
              + " reopened, or a subject came to say that they are bound to each other since.",
          STATE);

  static final Rule DECLARED =
      new Rule("C-26", "Only a conflict that was declared is cleared.", STATE);

  static final Rule WORKS_ON_IT =
      new Rule("C-27", "Only who works on a case, and was not recused, is recused.", STATE);

  static final Rule TO_BE_REVIEWED =
      new Rule("C-28", "Only the work of a recused handler is reviewed, and once.", STATE);

  private ScreeningRules() {}
}
