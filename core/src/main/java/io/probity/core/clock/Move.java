package io.probity.core.clock;

import io.probity.core.message.Command;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry does to one duty. */
public sealed interface Move {

  /** Names the duty within its clock: its stream, and which of several duties of that stream. */
  String duty();

  /** The command that records, at the server's time, that the due time has passed. */
  @FunctionalInterface
  interface Missing {
    Command at(Instant now);
  }

  /**
   * Something is due from here on; of a duty that was due already, the due time is another.
   *
   * @param dueAt to the minute
   * @param caseId of the case that it belongs to; null for none, or while that is not known
   */
  record Started(String duty, Instant dueAt, @Nullable UUID caseId, Missing missing)
      implements Move {}

  /** The case that it belongs to is known, or is another than before. */
  record OfCase(String duty, UUID caseId) implements Move {}

  /** It was done, in time or late. */
  record Done(String duty) implements Move {}

  /** It need not be done any more. */
  record Dropped(String duty) implements Move {}

  /** It is recorded that it was not done in time; it still must be. */
  record Missed(String duty) implements Move {}
}
