package io.probity.core.casework;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class CaseRules {

  static final Rule BY_A_POLICY =
      new Rule(
          "C-1",
          "A case is opened, and its streams and exceptions are named, by a policy alone.",
          AUTHORITY);

  static final Rule ASSIGNED_BY_WHO_LEADS =
      new Rule("C-2", "Investigators are assigned by whoever leads the case.", AUTHORITY);

  static final Rule NAMED_BY_WHO_HANDLES =
      new Rule(
          "C-3",
          "Subjects are named by whoever leads or investigates the case, or by the help line until"
              + " triage ends.",
          AUTHORITY);

  static final Rule CLOSED_BY_WHO_LEADS =
      new Rule("C-4", "A case is closed by whoever leads it.", AUTHORITY);

  static final Rule CLOSED_BY_ANOTHER =
      new Rule("C-5", "Nobody closes a case that they were assigned to investigate.", AUTHORITY);

  static final Rule ONE_CASE_PER_REPORT = new Rule("C-6", "A report opens one case.", STATE);

  static final Rule OPENED_UNDER_IT =
      new Rule("C-7", "A case names only streams that were opened under it.", STATE);

  static final Rule STILL_OPEN =
      new Rule(
          "C-8",
          "A closed case takes no further acts, and a merged one only those that let back in whom it"
              + " shut out.",
          STATE);

  static final Rule FIT_TO_INVESTIGATE =
      new Rule(
          "C-9",
          "Only the General Auditor, the Chief Compliance & Ethics Officer or a holder of the"
              + " office of investigator investigates.",
          STATE);

  static final Rule FREE_OF_CONFLICT =
      new Rule(
          "C-10",
          "Nobody investigates a case in which they are named or that is closed to them.",
          STATE);

  static final Rule NOT_THE_TAKER =
      new Rule("C-11", "Nobody investigates a report that they took down.", STATE);

  static final Rule ASSIGNED_ONCE =
      new Rule("C-12", "An investigator is assigned to a case once, until they leave.", STATE);

  static final Rule KNOWN_PERSON =
      new Rule("C-13", "A subject who is not an outsider is known to the register.", STATE);

  static final Rule NAMED_ONCE = new Rule("C-14", "A subject is named in a case once.", STATE);

  static final Rule NOTHING_OPEN =
      new Rule(
          "C-15",
          "A case closes only when nothing in it is open: triage and materiality assessed, what is"
              + " due escalated, allegations decided, streams named, and what follows from these"
              + " done.",
          STATE);

  static final Rule GROUND_FITS =
      new Rule(
          "C-16",
          "A case is closed as concluded if something was alleged in it, and on another ground if"
              + " nothing was: as out of scope or referred only if triage said so.",
          STATE);

  static final Rule TRIAGED_BY_WHO_LEADS =
      new Rule("C-17", "Triage is assessed by whoever leads the case.", AUTHORITY);

  static final Rule TO_BE_INVESTIGATED =
      new Rule(
          "C-18",
          "An investigator is assigned only where triage said that the case is to be investigated.",
          STATE);

  static final Rule CLOSED_BY_WHO_ATTESTED =
      new Rule(
          "C-19",
          "Nobody closes a case before they attested that they are free of conflict.",
          STATE);

  static final Rule UNBOUND =
      new Rule(
          "C-29",
          "Nobody investigates a case in which somebody is named to whom they are bound, unless an"
              + " officer sets that aside.",
          STATE);

  static final Rule CLOSED_ON_FREE_WORK =
      new Rule(
          "C-67",
          "A case does not close on the work of somebody to whom it is closed: whoever leads it"
              + " recuses them or sets their tie aside.",
          STATE);

  static final Rule TIE_SET_ASIDE_BY_AN_OFFICER =
      new Rule(
          "C-30",
          "A tie is set aside by the Chief Compliance & Ethics Officer or the General Auditor, and"
              + " never one's own.",
          AUTHORITY);

  static final Rule TIE_TO_SET_ASIDE =
      new Rule("C-31", "Set aside is only a tie that there is.", STATE);

  static final Rule WHO_STAYS =
      new Rule(
          "C-74",
          "Nobody is given a case to investigate of whom it is on record that they will leave.",
          STATE);

  static final Rule APPOINTED_BY_THE_CHAIR =
      new Rule(
          "C-32",
          "An investigator from outside is appointed by the chair of the audit committee, or"
              + " whoever leads in the chair's place, where the case is closed to both officers.",
          AUTHORITY);

  static final Rule FROM_OUTSIDE =
      new Rule(
          "C-33",
          "An investigator from outside is known to the register and holds no office.",
          STATE);

  static final Rule REOPENING_ASKED_FOR_BY =
      new Rule("C-34", "Who leads or investigated a case may ask to have it reopened.", AUTHORITY);

  static final Rule REOPENED_BY_WHO_LEADS =
      new Rule(
          "C-35",
          "A case is reopened, or a request for that declined, by whoever leads it.",
          AUTHORITY);

  static final Rule CLOSED_BEFORE =
      new Rule("C-36", "Only a closed case is reopened, and asked for once.", STATE);

  static final Rule REOPENED_ON_REQUEST =
      new Rule("C-37", "A case is reopened at the request of somebody else.", STATE);

  static final Rule ANOTHER_TEAM =
      new Rule(
          "C-61",
          "Nobody investigates a case of retaliation who worked on the case from which it follows.",
          STATE);

  static final Rule MERGED_BY_A_POLICY =
      new Rule(
          "C-62",
          "That a case ends or goes on with a link of its report is recorded by a policy alone.",
          AUTHORITY);

  static final Rule WITHDRAWN_BY_WHO_LEADS =
      new Rule(
          "C-63",
          "That a subject was named in error is said by whoever leads the case.",
          AUTHORITY);

  static final Rule WITHDRAWN_BY_ANOTHER =
      new Rule(
          "C-64",
          "While somebody else leads the case too, nobody withdraws a subject whom they named"
              + " themselves.",
          STATE);

  static final Rule NAMED_BEFORE =
      new Rule("C-65", "Withdrawn is a subject of the register who is named in the case.", STATE);

  static final Rule DUPLICATE_OF_ANOTHER =
      new Rule(
          "C-69",
          "A duplicate names the other case, which has the same facts; no other ground does.",
          STATE);

  static final Rule DECLINED_BY_ANOTHER =
      new Rule(
          "C-68",
          "Declined is a request to reopen that stands, by somebody else than whoever made it while"
              + " somebody else leads the case too.",
          STATE);

  static final Rule LOOKED_INTO_THERE =
      new Rule(
          "C-72",
          "A duplicate is one of a case that is open, or in which what was alleged was decided.",
          STATE);

  static final Rule OTHERS_RELY_ON_IT =
      new Rule(
          "C-75",
          "A case as whose duplicate another one was closed ends with what was alleged decided,"
              + " unless that other one was reopened.",
          STATE);

  static final Rule TEXT_READ =
      new Rule(
          "C-70",
          "Who triages a case says of each translated report which text they read, and names none"
              + " that there is not.",
          STATE);

  static final Rule FLAGGED_BY_A_POLICY =
      new Rule("C-71", "What a delegate did is flagged by a policy alone.", AUTHORITY);

  private CaseRules() {}
}
