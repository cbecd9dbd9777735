package io.probity.core.referral;

/** To which kind of public officials a case is referred. */
public enum Recipient {
  LAW_ENFORCEMENT,
  PROSECUTOR,
  SECURITIES_REGULATOR,
  AGENCY_INSPECTOR_GENERAL,
  TAX_AUTHORITY,
  COMPETITION_AUTHORITY,
  DATA_PROTECTION_AUTHORITY,
  OTHER_AUTHORITY
}
