package io.probity.core.escalation;

/** What a violation might do if it turned out to be true: one suffices to escalate. */
public enum Materiality {
  NEITHER,
  MIGHT_HARM_REPUTATION,
  MIGHT_AFFECT_FINANCIAL_CONDITION,
  MIGHT_DO_BOTH;

  static Materiality of(boolean mightHarmReputation, boolean mightAffectFinancialCondition) {
    if (mightHarmReputation) {
      return mightAffectFinancialCondition ? MIGHT_DO_BOTH : MIGHT_HARM_REPUTATION;
    }
    return mightAffectFinancialCondition ? MIGHT_AFFECT_FINANCIAL_CONDITION : NEITHER;
  }

  /** True if the audit committee must be informed. */
  public boolean isDue() {
    return this != NEITHER;
  }
}
