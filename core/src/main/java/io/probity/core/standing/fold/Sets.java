package io.probity.core.standing.fold;

import java.util.HashSet;
import java.util.Set;

/** Immutable sets, made from others. */
public final class Sets {

  private Sets() {}

  public static <E> Set<E> with(Set<E> before, E element) {
    Set<E> after = new HashSet<>(before);
    after.add(element);
    return Set.copyOf(after);
  }

  public static <E> Set<E> union(Set<E> some, Set<E> others) {
    Set<E> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  public static <E> Set<E> without(Set<E> before, E element) {
    Set<E> after = new HashSet<>(before);
    after.remove(element);
    return Set.copyOf(after);
  }
}
