package io.probity.core.facts;

import io.probity.core.message.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The due dates that are open now, over all clocks, computed from entries. Read by the ticker on
 * any thread.
 */
public interface DueDates {

  /**
   * One running clock.
   *
   * @param clock its name, for instance {@code escalation}
   * @param stream whose deadline it is
   * @param at when it is due, to the minute
   * @param cause the id of the entry that started it
   */
  record Due(String clock, String stream, Instant at, UUID cause) {}

  Optional<Instant> earliest();

  /** What has passed, earliest first. */
  List<Due> passed(Instant now, int atMost);

  /** The command that records a passed deadline, at the server's time. */
  Command missed(Due due, Instant now);
}
