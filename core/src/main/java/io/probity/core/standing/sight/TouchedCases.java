package io.probity.core.standing.sight;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.RegisterKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order the cases were changed last, as far as that can close or open one to somebody.
 * Written by one thread, read by any.
 */
public final class TouchedCases {

  private static final String CASE = new CaseId(new UUID(0, 0)).kind() + "-";

  private static final Set<String> BY_CASE =
      Set.of(
          "cases",
          "named-people",
          "witnesses",
          "linked-cases",
          "related-cases",
          "duplicates",
          "duplicate-of");

  /** Keyed by the stream of a report or a witness, and what follows it. */
  private static final String BY_STREAM = "sealed-people";

  /** What can close any case to somebody, or open it. */
  private static final Set<String> OF_PEOPLE =
      Set.of("relations", "delegations", "delegates", "offices", "office-holders", "employment");

  /** Those of whose changes it keeps account. */
  static final Set<String> REGISTERS =
      Stream.of(BY_CASE, Set.of(BY_STREAM), OF_PEOPLE)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Function<String, Optional<UUID>> caseOf;
  private final LinkedHashMap<UUID, Long> last = new LinkedHashMap<>();
  private long peopleAt;
  private long at;

  /**
   * @param caseOf the case of a stream, if it is known yet
   */
  public TouchedCases(Function<String, Optional<UUID>> caseOf) {
    this.caseOf = caseOf;
  }

  /** After the change can be read. */
  public synchronized void note(RegisterKey key, long index) {
    at = Math.max(at, index);
    if (OF_PEOPLE.contains(key.register())) {
      peopleAt = index;
    } else if (BY_CASE.contains(key.register())) {
      touch(UUID.fromString(key.key().substring(CASE.length())), index);
    } else if (key.register().equals(BY_STREAM)) {
      caseOf.apply(key.key().replaceFirst("/.*", "")).ifPresent(id -> touch(id, index));
    }
  }

  private void touch(UUID caseId, long index) {
    last.remove(caseId);
    last.put(caseId, index);
  }

  synchronized long at() {
    return at;
  }

  /** Whether who is in office, bound to whom, or acts for whom may be another since this index. */
  synchronized boolean peopleChangedAfter(long index) {
    return peopleAt > index;
  }

  /** Those changed by an entry after this index. */
  synchronized List<UUID> after(long index) {
    List<UUID> changed = new ArrayList<>();
    for (Map.Entry<UUID, Long> each : last.sequencedEntrySet().reversed()) {
      if (each.getValue() <= index) {
        break;
      }
      changed.add(each.getKey());
    }
    return changed;
  }
}
