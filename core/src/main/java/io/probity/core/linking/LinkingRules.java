package io.probity.core.linking;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class LinkingRules {

  static final Rule LINKED_BY_WHO_LEADS_BOTH =
      new Rule(
          "C-51",
          "A report is linked to a case, and unlinked from it, by whoever leads both that case and"
              + " the one that the report opened.",
          AUTHORITY);

  static final Rule TO_ANOTHER_OPEN_CASE =
      new Rule(
          "C-52",
          "A report is linked from the open case that it opened to another open case, and to one at"
              + " a time.",
          STATE);

  static final Rule NOTHING_DONE_THERE =
      new Rule(
          "C-53",
          "A report leaves its case only while nothing was alleged, investigated, escalated or put"
              + " right there, and no other report was linked to it.",
          STATE);

  static final Rule NAMED_IN_BOTH =
      new Rule(
          "C-54",
          "Whoever is named in the case that a report leaves is named in the other one first.",
          STATE);

  static final Rule NOT_TO_ITS_TAKER =
      new Rule(
          "C-55",
          "No report is linked to a case that is investigated by whoever took it down.",
          STATE);

  static final Rule UNLINKED_ONCE =
      new Rule("C-56", "A link ends once, while its case is open.", STATE);

  static final Rule RELATED_BY_WHO_LEADS_BOTH =
      new Rule("C-57", "Two cases are related, and that ends, by whoever leads both.", AUTHORITY);

  static final Rule RELATED_ONCE =
      new Rule(
          "C-58",
          "Two different cases are related once, until that ends, and once for each suspicion that"
              + " the one is to look into for the other.",
          STATE);

  static final Rule UNRELATED_ONCE =
      new Rule("C-59", "What two cases have to do with each other ends once.", STATE);

  static final Rule BY_ANOTHER_TEAM =
      new Rule(
          "C-60",
          "No case is related as one of retaliation while somebody investigates it who worked on"
              + " the case from which it follows.",
          STATE);

  static final Rule WATCHED_THERE =
      new Rule(
          "C-73",
          "A watch is named for retaliation alone, and is one of the case from which that follows,"
              + " whose suspicion nobody settled; the case that follows is open, or what was"
              + " alleged there was decided.",
          STATE);

  private LinkingRules() {}
}
