package io.probity.core.standing.casework;

import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one watch suspects.
 *
 * @param stands nobody settled it
 * @param about the cases that are about it, by the relations that stand
 */
record Suspicion(boolean stands, Map<String, UUID> about) {

  static final Suspicion NONE = new Suspicion(false, Map.of());

  Suspicion {
    about = Map.copyOf(about);
  }

  /** What is suspected later is another matter than what a case is about already. */
  static List<Change<Suspicion>> changes(Recorded entry) {
    return switch (entry.event()) {
      case RetaliationCheckRecorded check when check.seen() == Detriment.SUSPECTED ->
          of(check.watchId(), _ -> new Suspicion(true, Map.of()));
      case SuspicionSettled settled -> of(settled.watchId(), _ -> NONE);
      case CasesRelated now when now.watchId() != null ->
          of(now.watchId(), old -> old.with(now.relationId().stream(), now.caseId().value()));
      case CasesUnrelated gone when gone.watchId() != null ->
          of(gone.watchId(), old -> old.without(gone.relationId().stream()));
      default -> List.of();
    };
  }

  /** Who decided on what changed for those watched over in a case. */
  static List<Change<Set<PersonId>>> deciders(Recorded entry) {
    return entry.event() instanceof EmploymentChangeRecorded changed
        ? List.of(
            new Change<>(
                changed.caseId().stream(),
                old -> Sets.union(old == null ? Set.of() : old, Set.copyOf(changed.deciders()))))
        : List.of();
  }

  static Suspicion of(@Nullable Suspicion old) {
    return old == null ? NONE : old;
  }

  private static List<Change<Suspicion>> of(WatchId watch, UnaryOperator<Suspicion> to) {
    return List.of(new Change<>(watch.stream(), old -> to.apply(of(old))));
  }

  private Suspicion with(String relation, UUID caseId) {
    Map<String, UUID> now = new HashMap<>(about);
    now.put(relation, caseId);
    return new Suspicion(stands, now);
  }

  private Suspicion without(String relation) {
    Map<String, UUID> now = new HashMap<>(about);
    now.remove(relation);
    return new Suspicion(stands, now);
  }
}
