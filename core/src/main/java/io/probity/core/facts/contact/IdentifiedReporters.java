package io.probity.core.facts.contact;

/** Which reporters gave their names. Register {@code identified-reporters}, one key per report. */
public interface IdentifiedReporters {

  /** False while the reporter of this stream is anonymous, and of no report. */
  boolean isIdentified(String report);
}
