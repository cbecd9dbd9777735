package io.probity.core.facts;

import io.probity.core.clock.Move.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is due now and was not recorded as missed, over all clocks, computed from entries. Read by
 * the ticker on any thread.
 */
public interface DueDates {

  /**
   * One running clock.
   *
   * @param clock its name, for instance {@code escalation}
   * @param duty what is due: its stream, and which of several
   * @param at when it is due, to the minute
   * @param cause the id of the entry that started it
   * @param missing gives the command that records a passed deadline
   */
  record Due(String clock, String duty, Instant at, UUID cause, Missing missing) {}

  Optional<Instant> earliest();

  /** What has passed, earliest first. */
  List<Due> passed(Instant now, int atMost);
}
