package io.probity.core.alert.occasion;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertId;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.relation.RelationEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
      case SubjectWithdrawn withdrawn -> tell(withdrawn.caseId(), entry, ids);
      case WitnessWithdrawn withdrawn -> tell(withdrawn.caseId(), entry, ids);
      case ConflictCleared cleared -> tell(cleared.caseId(), entry, ids);
      case ReportLinked linked -> tell(linked.caseId(), entry, ids);
      case ReportUnlinked unlinked -> tell(unlinked.caseId(), unlinked.backTo(), entry, ids);
      case CasesRelated related -> tell(related.caseId(), related.other(), entry, ids);
      case CasesUnrelated unrelated -> tell(unrelated.caseId(), unrelated.other(), entry, ids);
      case CasesPassedOn passed ->
          passed.cases().stream().flatMap(caseId -> tell(caseId, entry, ids).stream()).toList();
      case ReporterIdentitySealed named -> inCaseOf(named.reportId(), entry, ids);
      case ReporterRecognised known -> inCaseOf(known.reportId(), entry, ids);
      case RelationEvent relation -> inAny(bothOf(relation), entry, ids);
      case AppointedToOffice appointed
          when Office.ABLE_TO_LEAD.contains(appointed.office())
              && hasCome(appointed.from(), entry) ->
          inAny(Set.of(), entry, ids);
      case OfficeEnded ended
          when Office.ABLE_TO_LEAD.contains(ended.office()) && hasCome(ended.until(), entry) ->
          inAny(Set.of(), entry, ids);
      case PersonLeft left
          when !Collections.disjoint(Office.ABLE_TO_LEAD, left.offices())
              && hasCome(left.until(), entry) ->
          inAny(Set.of(), entry, ids);
      case LeavingWithdrawn withdrawn
          when withdrawn.offices().stream()
              .anyMatch(again -> Office.ABLE_TO_LEAD.contains(again.office())) ->
          inAny(Set.of(), entry, ids);
      default -> List.of();
    };
  }

  private static Set<PersonId> bothOf(RelationEvent bound) {
    return Stream.of(bound.of(), bound.with()).collect(Collectors.toUnmodifiableSet());
  }

  /** Anywhere: what is yet to come, or may be for the Company, a clock waits for. */
  private static boolean hasCome(LocalDate day, Recorded entry) {
    return !day.isAfter(Parameters.latestToday(entry.recordedAt()));
  }

  private static List<Command> tell(CaseId caseId, Recorded entry, Supplier<UUID> ids) {
    return List.of(new TellOfLead(new AlertId(ids.get()), caseId, entry.recordedAt()));
  }

  private static List<Command> tell(
      CaseId caseId, CaseId other, Recorded entry, Supplier<UUID> ids) {
    return Stream.of(caseId, other).flatMap(each -> tell(each, entry, ids).stream()).toList();
  }

  private static List<Command> inCaseOf(ReportId report, Recorded entry, Supplier<UUID> ids) {
    return look(report, Set.of(), entry, ids);
  }

  private static List<Command> inAny(Set<PersonId> bound, Recorded entry, Supplier<UUID> ids) {
    return look(null, bound, entry, ids);
  }

  private static List<Command> look(
      @Nullable ReportId report, Set<PersonId> bound, Recorded entry, Supplier<UUID> ids) {
    return List.of(new LookForLead(new AlertId(ids.get()), report, bound, entry.recordedAt()));
  }
}
