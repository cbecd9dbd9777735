package io.probity.core.allegation;

/** Which penalties the law may add to those of the Company. */
public enum LegalExposure {
  CIVIL,
  CRIMINAL
}
