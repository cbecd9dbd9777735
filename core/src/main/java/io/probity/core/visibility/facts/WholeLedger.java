package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import java.time.Instant;

/**
 * Whether an auditor may read the ledger as it is: an entry tells who is accused, works on a case
 * and decides, so one case that is closed to them is too many. No decision may rest on it.
 */
public interface WholeLedger {

  /** Engaged for every case, and none of them is closed to them. */
  boolean isOpenTo(PersonId auditor, Instant at);
}
