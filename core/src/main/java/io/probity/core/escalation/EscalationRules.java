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
              + " Auditor, whoever acts first, or by its chair or secretary if the case is closed to"
              + " both.",
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

  static final Rule FLAGGED_BY_WHO_HANDLES =
      new Rule(
          "E-8",
          "An accounting matter is flagged by whoever handles the case; nobody else need agree.",
          AUTHORITY);

  static final Rule FLAGGED_ONCE =
      new Rule("E-9", "An accounting matter is flagged once, while the case is open.", STATE);

  static final Rule BY_THE_COMMITTEE =
      new Rule(
          "E-10",
          "An escalation is acknowledged by the audit committee's chair, its secretary or a member.",
          AUTHORITY);

  static final Rule SOMETHING_TO_ACKNOWLEDGE =
      new Rule(
          "E-11",
          "Acknowledged is what was escalated, and once for each assessment that the committee was told of.",
          STATE);

  static final Rule DEPARTURE_BY_WHO_HANDLES =
      new Rule(
          "E-12",
          "A known departure, and what was done about it, is recorded by whoever leads or investigates the case.",
          AUTHORITY);

  static final Rule KNOWN_TO_AN_EXECUTIVE =
      new Rule(
          "E-13",
          "A departure counts as known from the day on which somebody knew of it who was an executive"
              + " officer then or became one since, which is no day to come.",
          STATE);

  static final Rule OF_A_MATERIAL_CASE =
      new Rule(
          "E-14",
          "A known departure is recorded in an open case that might be material, and again only once something was done.",
          STATE);

  static final Rule SOMETHING_KNOWN =
      new Rule("E-15", "Acted on is a departure that was recorded as known.", STATE);

  private EscalationRules() {}
}
