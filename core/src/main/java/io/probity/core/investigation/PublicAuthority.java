package io.probity.core.investigation;

/** Who outside the Company may ask it to pause. */
public enum PublicAuthority {
  POLICE,
  PROSECUTOR,
  REGULATOR,
  COURT,
  OTHER
}
