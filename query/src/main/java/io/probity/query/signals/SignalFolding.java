package io.probity.query.signals;

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
import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.query.views.Change;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** What one entry says of who sent a report, when, and about whom. */
final class SignalFolding {
  private SignalFolding() {}

  static List<Change> of(Recorded recorded) {
    return switch (recorded.event()) {
      case ViolationReported reported ->
          report(
              reported.reportId(),
              report ->
                  report
                      .set("receivedOn", Parameters.dayOf(recorded.recordedAt()))
                      .set("occurredOn", reported.occurredOn()));
      case ReportForwarded forwarded ->
          report(forwarded.reportId(), report -> report.set("sender", recorded.actor().person()));
      case ReportLinked linked -> report(linked.reportId(), moved(linked.caseId()));
      case ReportUnlinked unlinked -> report(unlinked.reportId(), moved(unlinked.backTo()));
      case CaseEvent event -> of(event);
      default -> List.of();
    };
  }

  private static List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened ->
          List.of(
              new Change(
                  WhatMayBeRelated.REPORTS,
                  opened.reportId().value().toString(),
                  moved(opened.caseId())),
              change(opened.caseId(), file -> file.set("state", "OPEN")));
      case SubjectNamed named ->
          List.of(change(named.caseId(), file -> file.add("subjects", named.person().toString())));
      case SubjectWithdrawn gone ->
          List.of(change(gone.caseId(), file -> file.remove("subjects", gone.person().toString())));
      case CaseClosed _, CaseMerged _ -> state(event.caseId(), "CLOSED");
      case CaseReopened _, CaseUnmerged _ -> state(event.caseId(), "OPEN");
      case StreamOfCaseNamed _,
          OutsideSubjectNamed _,
          TriageAssessed _,
          InvestigatorAssigned _,
          InvestigatorAssignedDespiteTie _,
          ExternalInvestigatorAppointed _,
          DelegatedActFlagged _,
          DutiesCombined _,
          ReopeningRequested _,
          ReopeningDeclined _,
          ReportersAwaitAnswer _ ->
          List.of();
    };
  }

  private static Consumer<WriteModel> moved(CaseId to) {
    return report -> report.set("caseId", to.value());
  }

  private static List<Change> report(ReportId id, Consumer<WriteModel> edit) {
    return List.of(new Change(WhatMayBeRelated.REPORTS, id.value().toString(), edit));
  }

  private static List<Change> state(CaseId caseId, String state) {
    return List.of(change(caseId, file -> file.set("state", state)));
  }

  private static Change change(CaseId caseId, Consumer<WriteModel> edit) {
    return new Change(WhatMayBeRelated.CASES, caseId.value().toString(), edit);
  }
}
