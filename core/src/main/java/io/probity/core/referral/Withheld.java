package io.probity.core.referral;

/** What public officials are not told. */
public enum Withheld {
  REPORTER_IDENTITY,
  WITNESS_IDENTITIES,
  DATA_OF_THIRD_PARTIES,
  PRIVILEGED_ADVICE,
  OTHER
}
