package io.probity.core.investigation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class InvestigationRules {

  static final Rule RECORDED_BY_AN_INVESTIGATOR =
      new Rule(
          "C-38",
          "What is planned and done in an investigation is recorded by an investigator assigned to"
              + " the case.",
          AUTHORITY);

  static final Rule DECIDED_BY_WHO_LEADS =
      new Rule(
          "C-39",
          "A plan is approved, and an investigation paused and resumed, by whoever leads the case.",
          AUTHORITY);

  static final Rule BY_THE_CLOCK =
      new Rule(
          "C-40",
          "That nobody looked at a pause in time is recorded by the clock alone.",
          AUTHORITY);

  static final Rule ATTESTED_FIRST =
      new Rule(
          "C-41",
          "Nobody works on an investigation before they attested that they are free of conflict.",
          STATE);

  static final Rule IN_AN_OPEN_CASE =
      new Rule("C-42", "A closed case is investigated no further.", STATE);

  static final Rule NOT_SUSPENDED =
      new Rule("C-43", "Nobody works on an investigation while it is paused.", STATE);

  static final Rule SUSPENDED =
      new Rule("C-44", "Only a paused investigation is resumed, or paused for longer.", STATE);

  static final Rule TO_BE_APPROVED =
      new Rule("C-45", "Only a proposed plan is approved, and once.", STATE);

  static final Rule APPROVED_BY_ANOTHER =
      new Rule("C-46", "Nobody approves a plan that they proposed.", STATE);

  static final Rule ITEM_OF_THE_PLAN =
      new Rule("C-47", "A step belongs to an item of the plan that was approved last.", STATE);

  static final Rule SUBJECT_OF_THE_CASE =
      new Rule("C-48", "Only who is a subject of the case is heard as one, or is not.", STATE);

  static final Rule NOT_IN_THE_FUTURE =
      new Rule("C-49", "What is recorded of an investigation has happened.", STATE);

  static final Rule HAS_PASSED = new Rule("C-50", "A review is late only after it was due.", STATE);

  static final Rule LATEST_PLAN =
      new Rule(
          "C-66",
          "Approved is the plan that the approver names, while no other was proposed since.",
          STATE);

  private InvestigationRules() {}
}
