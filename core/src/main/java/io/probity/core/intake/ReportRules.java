package io.probity.core.intake;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class ReportRules {

  static final Rule BY_THE_REPORTER_OR_THE_HELP_LINE =
      new Rule(
          "I-1", "A report is made by its reporter or taken down by the help line.", AUTHORITY);

  static final Rule OTHER_CHANNELS_BY_THE_HELP_LINE =
      new Rule("I-2", "Only the help line records what did not come over the web.", AUTHORITY);

  static final Rule NOT_IN_THE_FUTURE =
      new Rule("I-3", "What is reported has happened: its date is not in the future.", STATE);

  static final Rule SOMEBODY_CAN_LEAD =
      new Rule("I-4", "A report is never closed to everybody who could lead its case.", STATE);

  private ReportRules() {}
}
