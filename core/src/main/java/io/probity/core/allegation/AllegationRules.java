package io.probity.core.allegation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class AllegationRules {

  static final Rule RAISED_BY_WHO_HANDLES =
      new Rule(
          "AL-1",
          "An allegation is raised by whoever leads or investigates the case, or by the help line"
              + " until triage ends.",
          AUTHORITY);

  static final Rule FOUND_BY_AN_INVESTIGATOR =
      new Rule("AL-2", "A finding is recorded by an investigator assigned to the case.", AUTHORITY);

  static final Rule IN_AN_OPEN_CASE =
      new Rule("AL-3", "Nothing new is alleged in a closed case.", STATE);

  static final Rule TOPICS_OF_ITS_PRINCIPLE =
      new Rule(
          "AL-4",
          "An allegation has at least one topic, and each belongs to its principle.",
          STATE);

  static final Rule SUBJECT_OF_THE_CASE =
      new Rule("AL-5", "The subject of an allegation is named in its case.", STATE);

  static final Rule NOT_IN_THE_FUTURE =
      new Rule("AL-6", "What is alleged has happened: its date is not in the future.", STATE);

  static final Rule DECIDED_ONCE = new Rule("AL-7", "An allegation is decided once.", STATE);

  private AllegationRules() {}
}
