package io.probity.core.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which capacity, and for whom.
 *
 * @param id a person's pseudonym, a reporter's random id of one stream, {@code policy:<name>}, or
 *     {@code bootstrap}
 * @param actingFor the principal, if the actor is a delegate
 * @param delegation the delegation relied on, if the actor is a delegate
 */
public record Actor(
    String id, Capacity capacity, @Nullable PersonId actingFor, @Nullable UUID delegation) {

  public static final Actor BOOTSTRAP = new Actor("bootstrap", Capacity.BOOTSTRAP, null, null);

  public static Actor staff(PersonId person, Capacity capacity) {
    return new Actor(person.toString(), capacity, null, null);
  }

  public static Actor reporter(UUID idOfThisStream) {
    return new Actor(idOfThisStream.toString(), Capacity.REPORTER, null, null);
  }

  public static Actor policy(String name) {
    return new Actor("policy:" + name, Capacity.SYSTEM, null, null);
  }

  /** True for staff: somebody whom the register can know. */
  public boolean isPerson() {
    return switch (capacity) {
      case REPORTER, SYSTEM, BOOTSTRAP -> false;
      default -> true;
    };
  }

  /** The member of staff who acts; ask only where {@link #isPerson()}. */
  public PersonId person() {
    if (!isPerson()) {
      throw new IllegalStateException("A " + capacity + " is not a person of the register");
    }
    return PersonId.of(id);
  }

  public boolean isDelegate() {
    return delegation != null;
  }
}
