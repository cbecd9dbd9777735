package io.probity.core.standing;

import java.util.HashSet;
import java.util.Set;

/** Immutable sets, one element more or less. */
final class Sets {

  private Sets() {}

  static <E> Set<E> with(Set<E> before, E element) {
    Set<E> after = new HashSet<>(before);
    after.add(element);
    return Set.copyOf(after);
  }

  static <E> Set<E> without(Set<E> before, E element) {
    Set<E> after = new HashSet<>(before);
    after.remove(element);
    return Set.copyOf(after);
  }
}
