package io.probity.core.protection;

/** As whom somebody is watched over. */
public enum Watched {
  REPORTER,
  WITNESS
}
