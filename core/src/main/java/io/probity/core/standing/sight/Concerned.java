package io.probity.core.standing.sight;

import io.probity.core.visibility.facts.CaseFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which cases may be closed to others than before when one of them changed. */
record Concerned(CaseFacts cases) {

  /** Who is named in one case may be shut out of those together with it and those that follow. */
  Set<UUID> by(Collection<UUID> changed) {
    Set<UUID> all = new HashSet<>();
    for (UUID one : changed) {
      for (UUID each : cases.together(one)) {
        all.add(each);
        cases.related(each).forEach(other -> all.addAll(cases.together(other)));
      }
    }
    return all;
  }
}
