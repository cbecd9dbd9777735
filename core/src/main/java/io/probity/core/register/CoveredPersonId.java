package io.probity.core.register;

import io.probity.core.message.StreamId;
import io.probity.core.party.PersonId;
import java.util.UUID;

/** The stream of a covered person; its value is the person's pseudonym. */
public record CoveredPersonId(UUID value) implements StreamId {

  public static CoveredPersonId of(PersonId person) {
    return new CoveredPersonId(person.value());
  }

  public PersonId person() {
    return new PersonId(value);
  }

  @Override
  public String kind() {
    return "person";
  }

  @Override
  public String toString() {
    return stream();
  }
}
