package io.probity.core.mailbox;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class MailboxRules {

  static final Rule BY_A_POLICY_OR_A_CLOCK =
      new Rule(
          "MB-1",
          "A mailbox is opened by a policy alone, and a missed deadline recorded by a clock alone.",
          AUTHORITY);

  static final Rule BY_ITS_REPORTER =
      new Rule(
          "MB-2",
          "As the reporter of a report nobody writes or reads but who holds its mailbox code.",
          AUTHORITY);

  static final Rule BY_THE_LIAISON_OR_WHO_HANDLES =
      new Rule(
          "MB-3",
          "The reporter is answered by the liaison or by whoever handles the case.",
          AUTHORITY);

  static final Rule ASSIGNED_BY_WHO_LEADS =
      new Rule("MB-4", "The liaison is chosen by whoever leads the case.", AUTHORITY);

  static final Rule HANDED_OVER_BY_THE_LIAISON =
      new Rule("MB-5", "The contact is passed on by the liaison alone.", AUTHORITY);

  static final Rule OPENED_ONCE =
      new Rule("MB-6", "A report of an open case has one mailbox, opened once.", STATE);

  static final Rule ACKNOWLEDGED_ONCE =
      new Rule("MB-7", "The receipt of a report is acknowledged once.", STATE);

  static final Rule NO_FEEDBACK_YET =
      new Rule(
          "MB-8",
          "That feedback is impossible is put on record once, and not after some was given.",
          STATE);

  static final Rule FIT_TO_KEEP_CONTACT =
      new Rule(
          "MB-9",
          "The liaison is in an office that works on cases and will not leave, as far as is on"
              + " record, and the case is not closed to them.",
          STATE);

  static final Rule TO_SOMEBODY_ELSE =
      new Rule("MB-10", "The contact is passed on to somebody else.", STATE);

  static final Rule HAS_PASSED =
      new Rule("MB-11", "A deadline is missed only after it has passed.", STATE);

  static final Rule DUE_ANEW_BY_A_POLICY =
      new Rule("MB-12", "That feedback is due anew is recorded by a policy alone.", AUTHORITY);

  static final Rule CHOSEN_BY_THE_REPORTER =
      new Rule(
          "MB-13",
          "How to reach the reporter is recorded by themselves, by the liaison or by whoever handles the case.",
          AUTHORITY);

  static final Rule ANONYMOUS_IN_THE_MAILBOX =
      new Rule(
          "MB-14",
          "How to reach a reporter who gave no name they say themselves, in the mailbox.",
          STATE);

  static final Rule AS_WHAT_THEY_ARE =
      new Rule(
          "MB-15",
          "A rule acknowledges a receipt as the machine that it is, and people as people.",
          AUTHORITY);

  private MailboxRules() {}
}
