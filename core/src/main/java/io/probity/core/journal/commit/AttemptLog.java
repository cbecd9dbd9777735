package io.probity.core.journal.commit;

import io.probity.core.journal.state.Attempt;
import java.util.OptionalLong;

/** Where attempts are sent. For one thread. */
public interface AttemptLog extends AutoCloseable {

  /**
   * Sends all records of the attempt and waits for what becomes of them.
   *
   * @return the first offset, if each record is acknowledged and their offsets have no gap; empty
   *     says nothing: only the ledger tells then
   */
  OptionalLong append(Attempt attempt);

  /** Drops whatever is still on its way from here, as far as that can be done. */
  void reopen();

  @Override
  void close();
}
