package io.probity.core.delegation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of delegations. */
final class DelegationRules {

  static final Rule GRANTED_IN_PERSON =
      new Rule(
          "D-1",
          "Powers are delegated by the CCEO, the General Auditor or the help line, in person.",
          AUTHORITY);

  static final Rule UNDER_WHAT_THEY_ACT =
      new Rule(
          "D-2",
          "Substitutes are named by a delegate who acts under the delegation in question.",
          AUTHORITY);

  static final Rule REVIEWED_BY =
      new Rule(
          "D-3",
          "The coding of a delegation is reviewed by legal or a compliance officer.",
          AUTHORITY);

  static final Rule REVOKED_BY =
      new Rule(
          "D-4",
          "A delegation is revoked by its principal, by whoever granted it, or by the holder of the office.",
          AUTHORITY);

  static final Rule CONDITION_RECORDED_BY =
      new Rule(
          "D-5",
          "That a delegation ended by its condition is recorded by legal, a compliance officer, the CCEO or the General Auditor.",
          AUTHORITY);

  static final Rule RATIFIED_BY =
      new Rule(
          "D-6", "An act is ratified by the principal for whom it was done, in person.", AUTHORITY);

  static final Rule CONCURRED_BY =
      new Rule("D-7", "Only a delegate concurs in the act of another.", AUTHORITY);

  static final Rule TO_OTHERS =
      new Rule(
          "D-8",
          "Delegates are known to the register, have not left, and are neither the principal nor whoever names them.",
          STATE);

  static final Rule FOR_SOMETHING =
      new Rule(
          "D-9",
          "A delegation is for something: substitution and incidental acts alone are nothing.",
          STATE);

  static final Rule WITHIN_THE_PARENT =
      new Rule("D-10", "Nobody passes on a power that they were not given.", STATE);

  static final Rule BY_A_SECOND_PERSON =
      new Rule(
          "D-11",
          "The coding is reviewed by somebody who neither coded it nor gives or receives the power.",
          STATE);

  static final Rule NOT_YET_CONFIRMED =
      new Rule("D-12", "A coding that was confirmed stays.", STATE);

  static final Rule REVOKED_ONCE =
      new Rule(
          "D-13",
          "A delegation that was revoked stays so; from when on is brought forward, never put off.",
          STATE);

  static final Rule CONDITION_MET =
      new Rule(
          "D-14",
          "The condition of a delegation is met once, when its principal is no longer in the office.",
          STATE);

  static final Rule WAS_DONE_UNDER_IT =
      new Rule(
          "D-15",
          "Only what was done under the delegation is ratified: what was refused is no act.",
          STATE);

  static final Rule TOGETHER =
      new Rule("D-16", "Concurrence belongs to delegations whose delegates act together.", STATE);

  static final Rule IN_CHARGE_OF_THEIR_OWN =
      new Rule(
          "D-17",
          "Nobody is made a delegate who is the CCEO, the General Auditor, the chair or the secretary of the audit committee, or an administrator.",
          STATE);

  static final Rule RENOUNCED_BY =
      new Rule("D-18", "Only a delegate gives a power back, for themselves.", AUTHORITY);

  static final Rule LATEST_CODING =
      new Rule(
          "D-19",
          "Confirmed is the coding that the reviewer names, while no other took its place.",
          STATE);

  private DelegationRules() {}
}
