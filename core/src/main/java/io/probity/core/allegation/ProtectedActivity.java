package io.probity.core.allegation;

/** Under which law a report is protected, by jurisdiction. */
public enum ProtectedActivity {
  US_FALSE_CLAIMS_ACT,
  US_SARBANES_OXLEY,
  US_DODD_FRANK,
  EU_WHISTLEBLOWER_DIRECTIVE,
  UK_PUBLIC_INTEREST_DISCLOSURE;

  /** The version of this list; stands in each tag. */
  public static final int VERSION = 1;
}
