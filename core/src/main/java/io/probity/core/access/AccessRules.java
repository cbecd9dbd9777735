package io.probity.core.access;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** Rules about being let in. */
final class AccessRules {

  static final Rule GRANTED_BY_WHO_LEADS =
      new Rule(
          "V-1", "Access to a case is granted and revoked by whoever leads the case.", AUTHORITY);

  static final Rule TO_SOMEBODY_KNOWN =
      new Rule(
          "V-2",
          "Access is granted to somebody whom the register knows and who has not left.",
          STATE);

  static final Rule FREE_OF_CONFLICT =
      new Rule(
          "V-3",
          "Nobody is let in on a case of which it is known that it is closed to them.",
          STATE);

  static final Rule ENDS_LATER =
      new Rule("V-4", "Whoever is let in is let in until a day that is not yet over.", STATE);

  static final Rule NOT_AN_ADMINISTRATOR =
      new Rule("V-5", "An administrator is let in by a release and by nothing else.", STATE);

  static final Rule REVOKED_ONCE =
      new Rule("V-6", "A grant that was revoked is not revoked again.", STATE);

  static final Rule REVOKED_BY_ANOTHER =
      new Rule(
          "V-7",
          "While somebody else leads the case too, nobody revokes access that they granted"
              + " themselves.",
          STATE);

  static final Rule REQUESTED_BY_AN_ADMINISTRATOR =
      new Rule("V-8", "The release of a case is requested by an administrator.", AUTHORITY);

  static final Rule RELEASED_BY_OFFICERS =
      new Rule(
          "V-9",
          "A case is released by the Chief Compliance & Ethics Officer, the General Auditor, or"
              + " the chair or the secretary of the audit committee.",
          AUTHORITY);

  static final Rule TWO_OTHERS =
      new Rule(
          "V-10",
          "A case is released by two people, neither of whom is an administrator or asked for it.",
          STATE);

  static final Rule NOT_OVER =
      new Rule("V-11", "What was released already, or has ended, is not released again.", STATE);

  static final Rule ENDS_ONCE = new Rule("V-12", "A release ends once.", STATE);

  static final Rule ENDED_BY_WHO_MAY =
      new Rule(
          "V-13",
          "A release is ended by the administrator who asked for it or by somebody who may release"
              + " a case.",
          AUTHORITY);

  static final Rule BY_THE_CLOCK =
      new Rule("V-14", "That a release ran out is recorded by the clock alone.", AUTHORITY);

  static final Rule HAS_RUN_OUT =
      new Rule("V-15", "A release runs out only after its time.", STATE);

  static final Rule ENGAGED_BY =
      new Rule(
          "V-16",
          "An audit engagement is opened and closed by the General Auditor, or the chair or the"
              + " secretary of the audit committee.",
          AUTHORITY);

  static final Rule AN_AUDITOR =
      new Rule("V-17", "An engagement is for somebody who holds the office of auditor.", STATE);

  static final Rule EVERY_CASE_BY_THE_COMMITTEE =
      new Rule(
          "V-18",
          "An engagement for every case is opened by the chair or the secretary of the audit"
              + " committee.",
          AUTHORITY);

  static final Rule NAMES_ITS_CASES =
      new Rule("V-20", "An engagement names its cases, unless it is for every case.", STATE);

  static final Rule CLOSED_ONCE = new Rule("V-19", "An engagement is closed once.", STATE);

  static final Rule WITNESSES_BY_WHO_HANDLES =
      new Rule(
          "V-21",
          "Witnesses are named by whoever leads or investigates the case, or by the help line until"
              + " triage ends.",
          AUTHORITY);

  static final Rule A_KNOWN_WITNESS =
      new Rule("V-22", "A witness who is not an outsider is known to the register.", STATE);

  static final Rule IN_AN_OPEN_CASE =
      new Rule("V-23", "Nobody becomes a witness in a closed case.", STATE);

  static final Rule CLOSED_FOR_EVERY_CASE_BY_THE_COMMITTEE =
      new Rule(
          "V-24",
          "An engagement for every case is closed by the chair or the secretary of the audit"
              + " committee.",
          AUTHORITY);

  static final Rule WITHDRAWN_BY_WHO_LEADS =
      new Rule(
          "V-25",
          "That a witness was named in error is said by whoever leads the case.",
          AUTHORITY);

  static final Rule WITHDRAWN_BY_ANOTHER =
      new Rule(
          "V-26",
          "While somebody else leads the case too, nobody withdraws a witness whom they named"
              + " themselves.",
          STATE);

  static final Rule WITHDRAWN_ONCE = new Rule("V-27", "A witness is withdrawn once.", STATE);

  private AccessRules() {}
}
