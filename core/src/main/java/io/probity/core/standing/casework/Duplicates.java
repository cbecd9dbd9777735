package io.probity.core.standing.casework;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which cases ended as duplicates of which. */
final class Duplicates {

  /**
   * How one case ended.
   *
   * @param of the case of which it is a duplicate; empty since it was reopened
   * @param ever those of which it was
   */
  private record Ended(Optional<UUID> of, Set<UUID> ever) {

    static Ended as(@Nullable Ended old, UUID of) {
      return new Ended(Optional.of(of), Sets.with(old == null ? null : old.ever(), of));
    }

    static Ended reopened(@Nullable Ended old) {
      return new Ended(Optional.empty(), old == null ? Set.of() : old.ever());
    }
  }

  private final Register<Ended> duplicateOf =
      new Register<>("duplicate-of", Duplicates::duplicateOf);
  private final Register<Set<UUID>> ever = new Register<>("duplicates", Duplicates::duplicates);

  List<Register<?>> registers() {
    return List.of(duplicateOf, ever);
  }

  /** Those that were not reopened since. */
  Set<UUID> of(UUID caseId, Reads reads) {
    Set<UUID> closed = ever.read(new CaseId(caseId).stream(), reads);
    return closed == null
        ? Set.of()
        : closed.stream()
            .filter(each -> isDuplicate(each, caseId, reads))
            .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isDuplicate(UUID duplicate, UUID of, Reads reads) {
    Ended ended = duplicateOf.read(new CaseId(duplicate).stream(), reads);
    return ended != null && ended.of().filter(of::equals).isPresent();
  }

  /** The cases as whose duplicate this one ended at any time. */
  Set<UUID> everOf(UUID duplicate, Reads reads) {
    Ended ended = duplicateOf.read(new CaseId(duplicate).stream(), reads);
    return ended == null ? Set.of() : ended.ever();
  }

  private static List<Change<Ended>> duplicateOf(Recorded entry) {
    return switch (entry.event()) {
      case CaseClosed closed -> {
        CaseId of = closed.duplicateOf();
        yield of == null
            ? List.of()
            : List.of(new Change<>(closed.caseId().stream(), old -> Ended.as(old, of.value())));
      }
      case CaseReopened again -> List.of(new Change<>(again.caseId().stream(), Ended::reopened));
      default -> List.of();
    };
  }

  private static List<Change<Set<UUID>>> duplicates(Recorded entry) {
    if (!(entry.event() instanceof CaseClosed closed) || closed.duplicateOf() == null) {
      return List.of();
    }
    UUID duplicate = closed.caseId().value();
    return List.of(new Change<>(closed.duplicateOf().stream(), old -> Sets.with(old, duplicate)));
  }
}
