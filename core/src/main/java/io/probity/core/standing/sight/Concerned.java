package io.probity.core.standing.sight;

import io.probity.core.visibility.facts.CaseFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which cases may be closed to others than before when one of them changed. */
record Concerned(CaseFacts cases) {

  /** Who is named in one case may be shut out of others. */
  Set<UUID> by(Collection<UUID> changed) {
    return changed.stream()
        .flatMap(each -> cases.closedBy(each).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
