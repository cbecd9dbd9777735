package io.probity.core.standing.fold;

import org.jspecify.annotations.Nullable;

/** What an entry does to one key of a register: the key never depends on what is there already. */
public record Change<V>(String key, To<V> to) {

  /** The new value, immutable, from the old one; null where the register held nothing. */
  @FunctionalInterface
  public interface To<V> {
    V of(@Nullable V old);
  }
}
