package io.probity.core.register;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of the register. */
final class RegisterRules {

  static final Rule BY_THE_BOOTSTRAP_FILE =
      new Rule(
          "P-1", "Only the bootstrap file founds the register, and does nothing else.", AUTHORITY);
  static final Rule REGISTERED_BY =
      new Rule(
          "P-2",
          "A person is registered by HR, an administrator, the CCEO or the General Auditor.",
          AUTHORITY);
  static final Rule NOT_ONESELF =
      new Rule("P-3", "Nobody appoints themselves to an office or ends their own.", AUTHORITY);
  static final Rule BY_THE_AUDIT_COMMITTEE =
      new Rule(
          "P-4",
          "Who becomes or ceases to be CCEO, General Auditor, executive officer, director or part of"
              + " the audit committee is recorded by the audit committee's chair or secretary.",
          AUTHORITY);
  static final Rule BY_THE_ETHICS_OFFICE =
      new Rule(
          "P-5",
          "The offices that work on cases are filled by the CCEO or the General Auditor.",
          AUTHORITY);
  static final Rule FOUNDED_ONCE =
      new Rule("P-6", "The register is founded once, before anybody is known.", STATE);
  static final Rule ONE_PERSON_PER_LOGIN = new Rule("P-7", "A login belongs to one person.", STATE);
  static final Rule NOT_TWICE =
      new Rule("P-8", "Nobody is appointed to an office before their term in it has ended.", STATE);
  static final Rule ONE_HOLDER =
      new Rule(
          "P-9",
          "There is one CCEO, one General Auditor, one chair and one secretary of the audit"
              + " committee at a time.",
          STATE);
  static final Rule HELD =
      new Rule(
          "P-10",
          "Ended is an office that was given and is not over; its end is brought forward, never put"
              + " off.",
          STATE);
  static final Rule ENDS_AFTER_IT_BEGAN =
      new Rule("P-11", "A term does not end before it began.", STATE);

  static final Rule PERSONNEL =
      new Rule(
          "P-12",
          "Where a person works, what they are called and that they leave is recorded by HR or an"
              + " administrator.",
          AUTHORITY);

  static final Rule LEAVING_BY_HR =
      new Rule(
          "P-28",
          "That an auditor, an investigator or somebody at the help line, in legal or compliance"
              + " leaves is recorded by HR, not by an administrator.",
          AUTHORITY);

  static final Rule WITHDRAWN_BY_ANOTHER =
      new Rule(
          "P-29",
          "That a leaving was recorded in error is said by somebody else than who recorded it: by"
              + " whoever fills the offices that ended with it; where none did, by HR or an"
              + " administrator before the day of leaving, and from that day on by the CCEO or the"
              + " General Auditor.",
          AUTHORITY);

  static final Rule LEAVING_FROM_ABOVE =
      new Rule(
          "P-13",
          "That somebody leaves who is in an office above the ethics office is recorded by the audit"
              + " committee's chair or secretary.",
          AUTHORITY);

  static final Rule IN_ORDER =
      new Rule(
          "P-14",
          "Where somebody works begins after where they worked before, and not before they left.",
          STATE);

  static final Rule LEAVES_ONCE =
      new Rule(
          "P-15",
          "Nobody leaves before they joined, or again before they are placed again; the day is brought"
              + " forward while it is to come, never put off.",
          STATE);

  static final Rule WITHDRAWN_AS_RECORDED =
      new Rule("P-30", "Withdrawn is the last leaving on record, by its day.", STATE);

  static final Rule STAYS =
      new Rule("P-16", "Nobody takes an office whose leaving is recorded.", STATE);

  static final Rule IS_STEWARD =
      new Rule("P-17", "Areas are set for somebody who is a privacy steward.", STATE);

  static final Rule REACHED_AS_THEY_SAY =
      new Rule(
          "P-24",
          "Where messages reach somebody is recorded by themselves, by HR or by an administrator.",
          AUTHORITY);

  static final Rule APART =
      new Rule(
          "P-25",
          "Nobody holds two offices of which one is to replace the other, to check it or to see"
              + " nothing of it: CCEO, General Auditor and audit committee; auditor and those who"
              + " are audited; administrator and those who see cases.",
          STATE);

  private RegisterRules() {}
}
