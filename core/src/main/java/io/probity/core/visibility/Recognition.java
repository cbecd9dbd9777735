package io.probity.core.visibility;

import io.probity.core.party.PersonId;
import java.util.Set;

/**
 * Tells whether a person of the register is meant where the ledger holds nothing but sealed
 * content. Only the vault knows, which groups its keys by person.
 */
@FunctionalInterface
public interface Recognition {

  /**
   * Whether any of these data keys, by their ids in base64, is kept for this person.
   *
   * @throws RuntimeException the vault gives no answer: then nothing may be decided or shown
   */
  boolean anyBelongsTo(PersonId person, Set<String> keys);

  /**
   * Those of these data keys that are kept for the same person as this one; nobody learns for whom.
   *
   * @throws RuntimeException the vault gives no answer
   */
  default Set<String> ofTheSamePerson(String key, Set<String> among) {
    return among.contains(key) ? Set.of(key) : Set.of();
  }

  /** Where nothing is sealed, so that nobody can be asked about. */
  Recognition NOBODY_IS_SEALED =
      (_, _) -> {
        throw new IllegalStateException("Nobody can tell whose sealed content this is");
      };
}
