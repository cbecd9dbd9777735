package io.probity.api.embedded;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How large a ledger the document server in memory is meant for. Warns at half and at all of it;
 * nothing stops, but memory and the time of a start grow.
 */
public final class EmbeddedLimit implements CommittedBatches {
  public static final long ENTRIES = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLimit.class);

  @Override
  public void committed(CommittedBatch batch) {
    long before = batch.before().size();
    long after = batch.after().size();
    if (passes(before, after, ENTRIES / 2) || passes(before, after, ENTRIES)) {
      LOG.warn(
          "The ledger holds {} entries; without PROBITY_MONGODB_URI this set-up is meant for {}",
          after,
          ENTRIES);
    }
  }

  static boolean passes(long before, long after, long limit) {
    return before < limit && after >= limit;
  }
}
