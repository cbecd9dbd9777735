package io.probity.core.standing.fold;

import io.probity.core.message.Recorded;
import java.util.List;

/** What an entry, whose index may not be known yet, changes in one register; mostly nothing. */
@FunctionalInterface
public interface Fold<V> {
  List<Change<V>> changes(Recorded entry);
}
