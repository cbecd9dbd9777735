package io.probity.core.inquiry;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class InquiryRules {

  static final Rule BY_WHO_ASKS_OR_TAKES_IT_DOWN =
      new Rule(
          "Q-1",
          "An inquiry is raised by whoever asks, or taken down by the help line or a compliance"
              + " officer.",
          AUTHORITY);

  static final Rule OTHER_CHANNELS_TAKEN_DOWN =
      new Rule(
          "Q-2",
          "Only the help line and compliance officers record what was not asked over the web.",
          AUTHORITY);

  static final Rule ANSWERED_BY =
      new Rule(
          "Q-3",
          "An inquiry is answered by the help line, a compliance officer, the Chief Compliance &"
              + " Ethics Officer or the General Auditor.",
          AUTHORITY);

  static final Rule BY_WHO_ASKED =
      new Rule(
          "Q-4", "Nobody asks again or looks for the answer but who holds its code.", AUTHORITY);

  static final Rule CONSENT_BY =
      new Rule(
          "Q-5",
          "Consent to a report is given by whoever asked, or recorded as given aloud or in writing"
              + " by whoever may answer.",
          AUTHORITY);

  static final Rule CLOSED_BY_A_POLICY =
      new Rule("Q-6", "That an inquiry became a report is recorded by a policy alone.", AUTHORITY);

  static final Rule SOMEBODY_CAN_ANSWER =
      new Rule("Q-7", "An inquiry is never closed to everybody who could answer it.", STATE);

  static final Rule NOT_ONES_OWN =
      new Rule("Q-8", "Nobody answers what they asked themselves.", STATE);

  static final Rule STILL_AN_INQUIRY =
      new Rule("Q-9", "What became a report goes on there, and not as an inquiry.", STATE);

  static final Rule CONSENTED_ONCE = new Rule("Q-10", "Consent to a report is given once.", STATE);

  static final Rule MADE_A_REPORT =
      new Rule("Q-11", "Only an inquiry of which a report with a case was made is closed.", STATE);

  private InquiryRules() {}
}
