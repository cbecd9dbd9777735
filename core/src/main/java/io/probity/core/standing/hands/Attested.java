package io.probity.core.standing.hands;

import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.standing.fold.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who said of one case that they are free of conflict.
 *
 * @param said by which entry each did
 * @param named by which entry somebody was named in it last; 0 for none
 */
record Attested(Map<PersonId, Long> said, long named) {

  static final Attested NOBODY = new Attested(Map.of(), 0);

  Attested {
    said = Map.copyOf(said);
  }

  static List<Change<Attested>> changes(Recorded entry) {
    long now = entry.index();
    return switch (entry.event()) {
      case FreedomAttested says -> in(says.caseId(), old -> old.with(says.person(), now));
      case ConflictDeclared says -> in(says.caseId(), old -> old.without(says.person()));
      case HandlerRecused gone -> in(gone.caseId(), old -> old.without(gone.handler()));
      // They said so before they were known to be bound to somebody.
      case InvestigatorAssignedDespiteTie bound ->
          in(bound.caseId(), old -> old.without(bound.investigator()));
      // What came up since may be about somebody else.
      case CaseReopened again -> in(again.caseId(), old -> new Attested(Map.of(), old.named));
      case SubjectNamed named -> in(named.caseId(), old -> new Attested(old.said, now));
      default -> List.of();
    };
  }

  static Attested of(@Nullable Attested old) {
    return old == null ? NOBODY : old;
  }

  boolean by(PersonId person) {
    return said.containsKey(person);
  }

  /** Knowing who is named, and what was recorded at that moment or before. */
  boolean bySince(PersonId person, long since) {
    Long at = said.get(person);
    return at != null && at > since && at > named;
  }

  private static List<Change<Attested>> in(CaseId caseId, UnaryOperator<Attested> to) {
    return List.of(new Change<>(caseId.stream(), old -> to.apply(of(old))));
  }

  private Attested with(PersonId person, long at) {
    Map<PersonId, Long> now = new HashMap<>(said);
    now.put(person, at);
    return new Attested(now, named);
  }

  private Attested without(PersonId person) {
    Map<PersonId, Long> now = new HashMap<>(said);
    now.remove(person);
    return new Attested(now, named);
  }
}
