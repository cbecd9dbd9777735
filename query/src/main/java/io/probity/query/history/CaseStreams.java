package io.probity.query.history;

import io.probity.core.access.AccessEvent;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.StreamKind;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.waiver.WaiverEvent;
import io.probity.query.views.Change;
import io.probity.query.views.EventFamilies;
import java.util.List;

/** Which streams belong to a case, as its entries tell one after the other. */
record CaseStreams(String stream) implements EventFamilies<List<Change>> {
  static final String CASES = "cases";
  static final String STREAMS = "streams";

  @Override
  public List<Change> of(ReportEvent event) {
    return List.of(); // its case names the report's stream when it opens
  }

  @Override
  public List<Change> of(MailboxEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> joins(opened.caseId(), stream, opened.reportId().stream());
      // Who read the case is another question, with an answer for fewer people.
      case StreamOfCaseNamed named when named.kind() == StreamKind.ACCESS -> List.of();
      case StreamOfCaseNamed named -> joins(named.caseId(), named.kind().stream(named.id()));
      case SubjectNamed _,
          OutsideSubjectNamed _,
          TriageAssessed _,
          InvestigatorAssigned _,
          InvestigatorAssignedDespiteTie _,
          ExternalInvestigatorAppointed _,
          DutiesCombined _,
          CaseClosed _,
          ReopeningRequested _,
          CaseReopened _ ->
          List.of();
    };
  }

  @Override
  public List<Change> of(InvestigationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(ScreeningEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(AllegationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(CorrectiveActionEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(RecoveryEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(ReferralEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(RetaliationWatchEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(EscalationEvent event) {
    return joins(event.caseId(), stream);
  }

  @Override
  public List<Change> of(RegisterEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RelationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(DelegationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(ParameterEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CodeEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return switch (event) {
      case WitnessNamed named -> joins(named.caseId(), stream);
      case OutsideWitnessNamed named -> joins(named.caseId(), stream);
      case CaseAccessGranted granted -> joins(granted.caseId(), stream);
      case CaseReleaseApproved approved -> joins(approved.caseId(), stream);
      // A release that was only asked for may name a case that there is not.
      case CaseAccessRevoked _,
          CaseReleaseRequested _,
          CaseReleaseEnded _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ ->
          List.of();
    };
  }

  @Override
  public List<Change> of(CustodyEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(WaiverEvent event) {
    return List.of();
  }

  private static List<Change> joins(CaseId caseId, String... streams) {
    return List.of(
        new Change(
            CASES,
            caseId.value().toString(),
            document -> List.of(streams).forEach(each -> document.add(STREAMS, each))));
  }
}
