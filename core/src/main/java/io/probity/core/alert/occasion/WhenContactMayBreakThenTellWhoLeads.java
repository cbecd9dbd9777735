package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertId;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.visibility.facts.Liaisons;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reporter has somebody to talk to at every moment: where whoever keeps up the contact may no
 * longer, whoever leads the case is to choose another. That somebody leaves is told by itself; for
 * an office that is yet to end a clock waits.
 */
public final class WhenContactMayBreakThenTellWhoLeads implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case SubjectNamed named -> tell(entry, ids, named.person());
      case ConflictDeclared declared -> tell(entry, ids, declared.person());
      case HandlerRecused gone -> tell(entry, ids, gone.handler());
      case RelationDeclared declared -> tell(entry, ids, declared.of(), declared.with());
      case RelationConfirmed confirmed -> tell(entry, ids, confirmed.of(), confirmed.with());
      case OfficeEnded ended
          when Liaisons.FIT.contains(ended.office())
              && !ended.until().isAfter(Parameters.latestToday(entry.recordedAt())) ->
          tell(entry, ids, ended.personId());
      case ReportLinked linked -> tell(entry, ids, linked.caseId());
      case CasesRelated related when related.how() == HowRelated.RETALIATION ->
          tell(entry, ids, related.caseId());
      default -> List.of();
    };
  }

  private static List<Command> tell(Recorded entry, Supplier<UUID> ids, PersonId... liaisons) {
    return tell(entry, ids, Set.copyOf(List.of(liaisons)), null);
  }

  /** Whoever is shut out of the one case may be shut out of the other from here on. */
  private static List<Command> tell(Recorded entry, Supplier<UUID> ids, CaseId caseId) {
    return tell(entry, ids, Set.of(), caseId);
  }

  private static List<Command> tell(
      Recorded entry, Supplier<UUID> ids, Set<PersonId> liaisons, @Nullable CaseId caseId) {
    Actor actor = entry.actor();
    return List.of(
        new TellOfContact(
            new AlertId(ids.get()),
            liaisons,
            caseId,
            actor.isPerson() ? actor.person() : null,
            entry.recordedAt()));
  }
}
