package io.probity.core.party;

import java.util.UUID;

/** A member of staff, by a pseudonym that is the same in the whole ledger and nowhere else. */
public record PersonId(UUID value) {

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
