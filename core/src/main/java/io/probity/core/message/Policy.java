package io.probity.core.message;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hears an entry and asks for what must follow. Named {@code WhenAThenB}. Pure: the same entry
 * always gives the same commands, so that a repeat is recognised by its command ids.
 */
public interface Policy {

  /**
   * What must follow from this entry; mostly nothing.
   *
   * @param ids gives the server-made ids of these commands, the same in every repeat
   */
  List<Command> when(Recorded entry, Supplier<UUID> ids);

  /** Part of each command's id and of its actor: never changes once released. */
  default String name() {
    return getClass().getSimpleName();
  }
}
