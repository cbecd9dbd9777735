package io.probity.query.views;

import java.util.Set;
import java.util.UUID;

/** Which cases somebody may see now; counts keep to it as lists do. */
public sealed interface Viewer {
  /** Sees nothing. */
  Viewer NOBODY = new Granted(Set.of());

  boolean sees(UUID caseId);

  /** Sees all cases by office, except those closed to this person: a short list. */
  record ByOffice(Set<UUID> excluded) implements Viewer {
    public ByOffice {
      excluded = Set.copyOf(excluded);
    }

    @Override
    public boolean sees(UUID caseId) {
      return !excluded.contains(caseId);
    }
  }

  /** Sees the cases that were assigned or granted, and no others. */
  record Granted(Set<UUID> cases) implements Viewer {
    public Granted {
      cases = Set.copyOf(cases);
    }

    @Override
    public boolean sees(UUID caseId) {
      return cases.contains(caseId);
    }
  }
}
