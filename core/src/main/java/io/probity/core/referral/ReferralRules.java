package io.probity.core.referral;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class ReferralRules {

  static final Rule REFERRED_BY_WHO_LEADS =
      new Rule(
          "PO-1",
          "A case is referred to public officials by the Chief Compliance & Ethics "
              + "Officer or the General Auditor who leads it, by a designee with that power, or"
              + " by who leads in their place.",
          AUTHORITY);

  static final Rule RECEIPT_BY_WHO_HANDLES =
      new Rule(
          "PO-2",
          "The receipt of a referral is recorded by whoever leads or investigates the " + "case.",
          AUTHORITY);

  static final Rule REFERRED_WHILE_OPEN =
      new Rule("PO-3", "A case is referred while it is open.", STATE);

  static final Rule REPORTER_WITHHELD =
      new Rule(
          "PO-4",
          "The reporter's identity is withheld, unless a law requires it and the reporter"
              + " was told.",
          STATE);

  static final Rule TOLD_BEFORE =
      new Rule(
          "PO-5",
          "The reporter was told, and the officials received it, on a day that is not in "
              + "the future.",
          STATE);

  static final Rule RECEIVED_ONCE =
      new Rule("PO-6", "The receipt of a referral is recorded once.", STATE);

  private ReferralRules() {}
}
