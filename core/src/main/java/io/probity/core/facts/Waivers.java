package io.probity.core.facts;

import io.probity.core.party.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * For whom each waiver was requested, and which cases it has to do with. Register {@code waivers},
 * one key for each waiver.
 */
public interface Waivers {

  /**
   * One that was asked for and not yet decided.
   *
   * @param pastTheBoard whether the Board authorised or declined it
   * @param askedAt ledger index of the request
   */
  record Pending(UUID id, PersonId requestedBy, boolean pastTheBoard, long askedAt) {}

  Optional<PersonId> requestedBy(UUID waiverId);

  /** Ledger index of the request. */
  OptionalLong askedAt(UUID waiverId);

  /** Whether it was granted or denied, or its request withdrawn. */
  boolean isDecided(UUID waiverId);

  /** The cases that it was linked to; whoever one of them is closed to knows of no such waiver. */
  Set<UUID> linkedCases(UUID waiverId);

  /** In the order in which they were asked for; for lists: no decision may rest on it. */
  List<Pending> pending();

  /**
   * One that has to do with cases.
   *
   * @param links the streams that say so
   */
  record Linked(UUID id, PersonId requestedBy, Set<UUID> cases, Set<String> links) {

    public Linked {
      cases = Set.copyOf(cases);
      links = Set.copyOf(links);
    }
  }

  /** All waivers that are linked to a case, for lists: no decision may rest on it. */
  List<Linked> linked();
}
