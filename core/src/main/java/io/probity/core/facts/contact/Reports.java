package io.probity.core.facts.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What other streams must know of a report. Register {@code reports}, one key for each report's
 * stream. Of an unknown report everything is false or empty.
 */
public interface Reports {

  /** The random id by which its reporter is known in this stream alone. */
  Optional<UUID> reporterOf(String stream);

  /** When it was entered: the time of its first entry. */
  Optional<Instant> recordedAt(String stream);

  /** When it reached the help line: the time of its first entry, unless it came before that. */
  Optional<Instant> reachedHelpLineAt(String stream);

  /** When somebody had received it for the Company, if it was forwarded. */
  Optional<Instant> receivedForTheCompanyAt(String stream);

  /** Whether what it says gives its reporter away. */
  boolean identifiesItsReporter(String stream);

  /** The codes of the languages in which it can be read besides its own. */
  Set<String> translatedTo(String stream);
}
