package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in on cases beyond their part in them. Registers {@code case-grants} and {@code
 * case-releases}, one key for each case; {@code releases}, one for each release; {@code
 * engagements}, one for each auditor; {@code engagement-of}, one for each engagement. Every end is
 * a date that is compared when it is asked about.
 */
public interface Admissions {

  /** The grant by which this person may read the case now, who did not leave since. */
  Optional<UUID> granted(UUID caseId, PersonId person, Instant at);

  /** The release by which this administrator may read the case at this moment. */
  Optional<UUID> released(UUID caseId, PersonId administrator, Instant at);

  /** The engagement by which this auditor may read the case now, who did not leave since. */
  Optional<UUID> engaged(UUID caseId, PersonId auditor, Instant at);

  /** The cases that an engagement names, none where it is for every case. */
  Optional<Set<UUID>> casesOf(UUID engagementId);

  /** Whether this auditor is engaged for every case, and did not leave since. */
  boolean engagedForAll(PersonId auditor, Instant at);

  /**
   * A release that was asked for, and neither given nor ended.
   *
   * @param reasons the entry in which they stand
   * @param hours for how long
   * @param first who agreed already; null while nobody did
   * @param askedAt ledger index of the request
   */
  record Pending(
      UUID id,
      UUID reasons,
      UUID caseId,
      PersonId administrator,
      int hours,
      @Nullable PersonId first,
      long askedAt) {}

  /** In the order in which they were asked for; for lists: no decision may rest on it. */
  List<Pending> pending();

  /** Whether this person asked for the release. */
  boolean asked(UUID releaseId, PersonId person);
}
