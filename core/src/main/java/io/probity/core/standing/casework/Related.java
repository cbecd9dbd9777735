package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of one case, by the relations that stand: those related to it, and among them those from which it
 * follows. Two may be related more than once.
 */
record Related(Map<UUID, UUID> all, Map<UUID, UUID> before) {

  private static final Related NONE = new Related(Map.of(), Map.of());

  Related {
    all = Map.copyOf(all);
    before = Map.copyOf(before);
  }

  static Related of(@Nullable Related old) {
    return old == null ? NONE : old;
  }

  static List<Change<Related>> changes(Recorded entry) {
    return switch (entry.event()) {
      case CasesRelated now -> {
        UUID relation = now.relationId().value();
        boolean follows = now.how() == HowRelated.RETALIATION;
        yield List.of(
            new Change<>(
                now.caseId().stream(), old -> of(old).with(relation, now.other().value(), follows)),
            new Change<>(
                now.other().stream(), old -> of(old).with(relation, now.caseId().value(), false)));
      }
      case CasesUnrelated gone ->
          List.of(
              without(gone.caseId(), gone.relationId()), without(gone.other(), gone.relationId()));
      default -> List.of();
    };
  }

  private static Change<Related> without(CaseId caseId, CaseRelationId relation) {
    return new Change<>(caseId.stream(), old -> of(old).without(relation.value()));
  }

  private Related with(UUID relation, UUID other, boolean follows) {
    Map<UUID, UUID> more = new HashMap<>(all);
    more.put(relation, other);
    Map<UUID, UUID> earlier = new HashMap<>(before);
    if (follows) {
      earlier.put(relation, other);
    }
    return new Related(more, earlier);
  }

  private Related without(UUID relation) {
    Map<UUID, UUID> rest = new HashMap<>(all);
    rest.remove(relation);
    Map<UUID, UUID> earlier = new HashMap<>(before);
    earlier.remove(relation);
    return new Related(rest, earlier);
  }
}
