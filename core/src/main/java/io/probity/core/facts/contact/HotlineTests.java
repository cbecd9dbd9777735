package io.probity.core.facts.contact;

/**
 * Which reports are tests of the hotline. Registers {@code trials}, one key for each test, and
 * {@code tested-reports}, one for each report. Nothing that handles a report reads them: whether it
 * is a test must not show.
 */
public interface HotlineTests {

  /** Whether there is a test of this stream. */
  boolean exists(String trial);

  /** Whether the report of this stream is one, disclosed or not. */
  boolean isTest(String report);
}
