package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told and was sent nothing yet. Read by whoever sends messages, on any thread; no
 * decision rests on it.
 */
public interface Alerts {

  /**
   * One alert of which somebody has not heard yet.
   *
   * @param caseId null where it belongs to no case
   * @param since when it was intended, to the minute
   * @param recipients those of them to whom nothing was sent, and who are still to be told
   */
  record Waiting(UUID alertId, @Nullable UUID caseId, Instant since, Set<PersonId> recipients) {
    public Waiting {
      recipients = Set.copyOf(recipients);
    }
  }

  /** How many alerts there ever were. */
  long intended();

  /** The oldest first. */
  List<Waiting> waiting();
}
