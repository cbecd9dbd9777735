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

  static final Rule CAME_IN_A_DOCUMENT =
      new Rule(
          "I-5",
          "A document is recorded of what came by post or by e-mail, or was handed over.",
          STATE);

  static final Rule IN_ONE_OF_THREE_ROLES =
      new Rule(
          "I-6",
          "A report is forwarded by management, by a compliance officer or by legal, each as what"
              + " they are.",
          AUTHORITY);

  static final Rule RECEIVED_BEFORE =
      new Rule(
          "I-7",
          "What is forwarded, or entered later than it came, was received before, not in the"
              + " future.",
          STATE);

  static final Rule NOT_OVER_THE_WEB =
      new Rule(
          "I-8",
          "What is forwarded, or entered later than it came, did not come over the web.",
          STATE);

  static final Rule BY_THE_REPORTER_ALONE =
      new Rule(
          "I-9",
          "Who reported is told, and a transcript confirmed or disputed, by the reporter alone.",
          AUTHORITY);

  static final Rule NAMED_ONCE =
      new Rule("I-10", "A reporter's name is given once, and not taken back.", STATE);

  static final Rule BY_WHO_HANDLES =
      new Rule(
          "I-11",
          "Transcripts, translations and marks are added by whoever handles the case.",
          AUTHORITY);

  static final Rule WAS_SPOKEN =
      new Rule("I-12", "There is a transcript only of what was said aloud.", STATE);

  static final Rule LATEST_VERSION =
      new Rule(
          "I-13",
          "A transcript is confirmed or disputed in its latest version, and confirmed once.",
          STATE);

  static final Rule MARKED_ONCE =
      new Rule("I-14", "A report is marked as identifying its reporter once.", STATE);

  static final Rule CONVERTED_BY_WHO_ANSWERS =
      new Rule("I-15", "An inquiry is made a report by whoever may answer it.", AUTHORITY);

  static final Rule WITH_CONSENT =
      new Rule("I-16", "An inquiry becomes a report with the consent of whoever asked.", STATE);

  static final Rule CONVERTED_ONCE = new Rule("I-17", "An inquiry becomes a report once.", STATE);

  static final Rule NOT_ONES_OWN_INQUIRY =
      new Rule("I-18", "Nobody makes a report of what they asked themselves.", STATE);

  static final Rule RECOGNISED_BY_WHO_MAY_KNOW =
      new Rule(
          "I-19", "A reporter is recognised by whoever may know the reporter's name.", AUTHORITY);

  static final Rule GAVE_THEIR_NAME =
      new Rule(
          "I-20",
          "Recognised is a reporter who gave their name, as somebody whom the register knows.",
          STATE);

  static final Rule OTHERWISE_BY_ANOTHER =
      new Rule(
          "I-21",
          "While somebody else leads the case too, nobody recognises a reporter otherwise than they"
              + " did themselves.",
          STATE);

  static final Rule ROUTED_BY_WHO_DECIDES =
      new Rule(
          "I-22",
          "A report is sent elsewhere by whoever leads its case or takes it in.",
          AUTHORITY);

  static final Rule ROUTED_BY_A_POLICY =
      new Rule(
          "I-23",
          "A report is sent elsewhere by a policy and version that is named, while its case is open"
              + " and nobody investigates it, and once by the same.",
          STATE);

  private ReportRules() {}
}
