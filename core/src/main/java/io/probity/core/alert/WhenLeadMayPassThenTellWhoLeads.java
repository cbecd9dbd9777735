package io.probity.core.alert;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.relation.RelationEvent;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever shuts somebody out may leave a case to the audit committee: whoever leads it then is to
 * know, since nobody else will tell them.
 */
public final class WhenLeadMayPassThenTellWhoLeads implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case CaseOpened opened when !opened.doNotShowTo().isEmpty() ->
          tell(opened.caseId(), entry, ids);
      case CaseReopened again -> tell(again.caseId(), entry, ids);
      case SubjectNamed named -> tell(named.caseId(), entry, ids);
      case WitnessNamed named -> tell(named.caseId(), entry, ids);
      case ConflictDeclared declared -> tell(declared.caseId(), entry, ids);
      case HandlerRecused recused -> tell(recused.caseId(), entry, ids);
      case ReportLinked linked -> tell(linked.caseId(), entry, ids);
      case CasesRelated related -> tell(related.caseId(), entry, ids);
      case ReporterIdentitySealed _, ReporterRecognised _ -> ofAny(Set.of(), entry, ids);
      case RelationDeclared declared -> ofAny(bothOf(declared), entry, ids);
      case RelationConfirmed confirmed -> ofAny(bothOf(confirmed), entry, ids);
      case AppointedToOffice appointed when Office.ABLE_TO_LEAD.contains(appointed.office()) ->
          ofAny(Set.of(), entry, ids);
      case OfficeEnded ended
          when Office.ABLE_TO_LEAD.contains(ended.office()) && hasCome(ended, entry) ->
          ofAny(Set.of(), entry, ids);
      case PersonLeft left
          when !Collections.disjoint(Office.ABLE_TO_LEAD, left.offices())
              && !left.until().isAfter(Parameters.dayOf(entry.recordedAt())) ->
          ofAny(Set.of(), entry, ids);
      default -> List.of();
    };
  }

  private static Set<PersonId> bothOf(RelationEvent bound) {
    return Stream.of(bound.of(), bound.with()).collect(Collectors.toUnmodifiableSet());
  }

  /** What is yet to come a clock waits for. */
  private static boolean hasCome(OfficeEnded ended, Recorded entry) {
    return !ended.until().isAfter(Parameters.dayOf(entry.recordedAt()));
  }

  private static List<Command> tell(CaseId caseId, Recorded entry, Supplier<UUID> ids) {
    return List.of(new TellOfLead(new AlertId(ids.get()), caseId, Set.of(), entry.recordedAt()));
  }

  private static List<Command> ofAny(Set<PersonId> bound, Recorded entry, Supplier<UUID> ids) {
    return List.of(new TellOfLead(new AlertId(ids.get()), null, bound, entry.recordedAt()));
  }
}
