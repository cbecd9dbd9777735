package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.ReopeningDeclined;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.Triage;
import io.probity.core.parameters.Parameters;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import java.util.List;

/** Says what an entry changed in a case itself and in who works on it, from what to what. */
final class CaseTelling {
  private CaseTelling() {}

  static List<Changed> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened ->
          List.of(
              to("state", "TRIAGE"),
              to("report", opened.reportId().value()),
              to("reportedOn", Parameters.dayOf(opened.reportedAt())),
              to("takenBy", opened.takenBy()),
              to("hiddenFrom", opened.doNotShowTo()));
      case StreamOfCaseNamed named -> List.of(to("stream", named.kind().stream(named.id())));
      case SubjectNamed named ->
          List.of(to("subject", named.subjectId()), to("person", named.person()));
      case SubjectWithdrawn gone ->
          List.of(
              between("subject", gone.subjectId(), null), between("person", gone.person(), null));
      case OutsideSubjectNamed named -> List.of(to("subject", named.subjectId()));
      case TriageAssessed triaged -> triage(triaged);
      case InvestigatorAssigned assigned ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", assigned.investigator()),
              to("office", assigned.office()),
              to("delegation", assigned.under()));
      case InvestigatorAssignedDespiteTie assigned ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", assigned.investigator()),
              to("office", assigned.office()),
              to("delegation", assigned.under()),
              to("override", "DESPITE_TIE"),
              to("ties", assigned.ties()));
      case ExternalInvestigatorAppointed appointed ->
          List.of(
              after("state", "INVESTIGATION"),
              to("investigator", appointed.investigator()),
              to("office", "NONE"));
      case DelegatedActFlagged flagged ->
          List.of(
              to("flagged", flagged.why()),
              to("act", flagged.act()),
              to("contradicted", flagged.other()),
              to("principal", flagged.principal()),
              to("delegation", flagged.delegationId().value()));
      case DutiesCombined combined ->
          List.of(to("person", combined.person()), to("exception", combined.duties()));
      case ReopeningRequested requested ->
          List.of(to("reopeningRequestedBy", requested.requestedBy()));
      case CaseReopened reopened -> LinkingTelling.of(reopened);
      case ReopeningDeclined declined ->
          List.of(
              between("reopeningRequestedBy", declined.requestedBy(), null),
              to("reopening", "DECLINED"));
      case CaseClosed closed -> LinkingTelling.of(closed);
      case ReportersAwaitAnswer owed ->
          owed.reports().stream().map(report -> to("feedbackOwedTo", report.value())).toList();
      case CaseMerged merged -> LinkingTelling.of(merged);
      case CaseUnmerged back -> LinkingTelling.of(back);
    };
  }

  static List<Changed> of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningBegun _ -> List.of();
      case FreedomAttested says -> List.of(to("freeOfConflict", says.person()));
      case ConflictDeclared says ->
          List.of(to("handler", says.person()), to("conflict", says.kind()));
      case ConflictCleared cleared ->
          List.of(to("handler", cleared.person()), between("conflict", cleared.kind(), null));
      case HandlerRecused gone ->
          List.of(
              between("handler", gone.handler(), null),
              to("cause", gone.cause()),
              to("taintReviewRequired", gone.taintReviewRequired()));
      case TaintReviewed reviewed ->
          List.of(to("recused", reviewed.handler()), to("taint", reviewed.verdict()));
    };
  }

  private static List<Changed> triage(TriageAssessed triaged) {
    Triage before = triaged.before();
    Triage now = triaged.now();
    return Changed.andRead(
        triaged.read(),
        between("likelihood", before == null ? null : before.likelihood(), now.likelihood()),
        between("impact", before == null ? null : before.impact(), now.impact()),
        between("triage", before == null ? null : before.outcome(), now.outcome()));
  }
}
