package io.probity.core.standing.fold;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Immutable sets, made from others. */
public final class Sets {

  private Sets() {}

  /**
   * @param before null where there was none
   */
  public static <E> Set<E> with(@Nullable Set<E> before, E element) {
    Set<E> after = before == null ? new HashSet<>() : new HashSet<>(before);
    after.add(element);
    return Set.copyOf(after);
  }

  public static <E> Set<E> union(Set<E> some, Set<E> others) {
    Set<E> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /**
   * @param before null where there was none
   */
  public static <E> Set<E> without(@Nullable Set<E> before, E element) {
    Set<E> after = before == null ? new HashSet<>() : new HashSet<>(before);
    after.remove(element);
    return Set.copyOf(after);
  }
}
