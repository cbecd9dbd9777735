package io.probity.query.history.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each stream last said of each thing, so that an old value is what the entry before it said.
 * Entries come in ledger order; for one answer, on one thread.
 */
public final class LastSaid {

  private record Thing(String stream, String what) {}

  /** What a thing is, and what it was before that. */
  private record Values(@Nullable String last, @Nullable String before) {
    private static final Values NONE = new Values(null, null);
  }

  private final Map<Thing, Values> said = new HashMap<>();

  /** The same changes with their old values; what stayed as it was is left out. */
  public List<Changed> told(String stream, List<Changed> changes) {
    return changes.stream()
        .map(change -> told(new Thing(stream, change.what()), change))
        .filter(change -> !isNoChange(change))
        .toList();
  }

  private Changed told(Thing thing, Changed change) {
    Values values = said.getOrDefault(thing, Values.NONE);
    String from = Changed.isAsSaid(change.from()) ? values.last() : change.from();
    String to = Changed.isAsSaid(change.to()) ? values.before() : change.to();
    if (!Objects.equals(to, values.last())) {
      said.put(thing, new Values(to, values.last()));
    }
    return new Changed(change.what(), from, to);
  }

  private static boolean isNoChange(Changed change) {
    return change.from() != null && change.from().equals(change.to());
  }
}
