package io.probity.core.escalation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class EscalationRules {

  static final Rule ASSESSED_BY_WHO_HANDLES =
      new Rule(
          "E-1", "Materiality is assessed by whoever leads or investigates the case.", AUTHORITY);

  static final Rule BY_WHOEVER_ACTS_FIRST =
      new Rule(
          "E-2",
          "The audit committee is informed by the Chief Compliance & Ethics Officer or the General"
              + " Auditor, whoever acts first, or by its secretary if the case is closed to both.",
          AUTHORITY);

  static final Rule BY_THE_CLOCK =
      new Rule("E-3", "A missed deadline is recorded by the clock alone.", AUTHORITY);

  static final Rule MIGHT_BE_MATERIAL =
      new Rule(
          "E-4",
          "Escalated is what was once assessed as something that might harm the reputation or"
              + " affect the financial condition.",
          STATE);

  static final Rule ESCALATED_ONCE = new Rule("E-5", "A case is escalated once.", STATE);

  static final Rule HAS_PASSED =
      new Rule("E-6", "A deadline is missed only after it has passed.", STATE);

  static final Rule WHILE_THE_CASE_IS_OPEN =
      new Rule(
          "E-7",
          "Materiality is assessed while the case is open; what turns up later reopens it first.",
          STATE);

  private EscalationRules() {}
}
