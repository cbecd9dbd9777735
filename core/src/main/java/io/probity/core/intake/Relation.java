package io.probity.core.intake;

/** What a reporter is to the Company, as they say themselves. */
public enum Relation {
  EMPLOYEE,
  FORMER_EMPLOYEE,
  CONTRACTOR,
  SUPPLIER,
  CUSTOMER,
  BUSINESS_PARTNER,
  COMPETITOR,
  INVESTOR,
  PUBLIC
}
