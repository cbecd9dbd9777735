package io.probity.core.trial;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class TrialRules {

  static final Rule BY_AN_AUDITOR =
      new Rule("HT-1", "The hotline is tested, and a test disclosed, by an auditor.", AUTHORITY);

  static final Rule OF_A_REPORT =
      new Rule("HT-2", "What is tested with is a report that came in.", STATE);

  static final Rule TESTED_ONCE = new Rule("HT-3", "A report is a test once.", STATE);

  static final Rule DISCLOSED_ONCE =
      new Rule("HT-4", "A test is disclosed once, when its report has a case.", STATE);

  private TrialRules() {}
}
