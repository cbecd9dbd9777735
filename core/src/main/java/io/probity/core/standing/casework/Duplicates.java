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

/** Which cases ended as duplicates of which. */
final class Duplicates {

  private final Register<Optional<UUID>> duplicateOf =
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
            .filter(
                each ->
                    Optional.of(caseId).equals(duplicateOf.read(new CaseId(each).stream(), reads)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Change<Optional<UUID>>> duplicateOf(Recorded entry) {
    return switch (entry.event()) {
      case CaseClosed closed -> {
        CaseId of = closed.duplicateOf();
        yield of == null
            ? List.of()
            : List.of(new Change<>(closed.caseId().stream(), _ -> Optional.of(of.value())));
      }
      case CaseReopened again ->
          List.of(new Change<>(again.caseId().stream(), _ -> Optional.empty()));
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
