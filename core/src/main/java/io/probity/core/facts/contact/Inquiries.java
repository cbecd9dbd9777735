package io.probity.core.facts.contact;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What other streams must know of an inquiry. Register {@code inquiries}, one key for each. Of an
 * unknown inquiry everything is false or empty.
 */
public interface Inquiries {

  /** The random id by which whoever asked is known in this stream alone. */
  Optional<UUID> inquirerOf(UUID inquiryId);

  Optional<Instant> askedAt(UUID inquiryId);

  boolean isAnonymous(UUID inquiryId);

  /** Whether whoever asked agreed that it becomes a report. */
  boolean isConsentedTo(UUID inquiryId);

  /** Whether a report was made of it. */
  boolean isConverted(UUID inquiryId);

  /** The offices to which whoever asked closed it. */
  Set<Office> hiddenFrom(UUID inquiryId);

  /**
   * Whether this person asked it, under their name.
   *
   * @throws RuntimeException the vault gives no answer
   */
  boolean isInquirer(UUID inquiryId, PersonId person);

  /** The inquiries that are closed to some office, for lists: no decision may rest on it. */
  Map<UUID, Set<Office>> hidden();
}
