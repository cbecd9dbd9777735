package io.probity.core.standing.casework;

import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_ASSESSED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_ESCALATED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_TRIAGED;
import static io.probity.core.visibility.facts.OpenMatters.Why.PAUSED;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.Assigning;
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
import io.probity.core.casework.StreamKind;
import io.probity.core.code.Topic;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.investigation.InvestigationEvent.InvestigationBegun;
import io.probity.core.investigation.InvestigationEvent.InvestigationResumed;
import io.probity.core.investigation.InvestigationEvent.InvestigationSuspended;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.message.Recorded;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.register.facts.Moment;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Sets;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What each entry changes in what is known of cases. */
final class CaseworkFolds {

  private CaseworkFolds() {}

  static List<Change<CaseRecord>> cases(Recorded entry) {
    return switch (entry.event()) {
      case CaseEvent event -> {
        Moment at = Moments.of(entry);
        yield List.of(
            new Change<>(event.caseId().stream(), old -> CaseRecord.after(event, at, old)));
      }
      case ConflictDeclared event -> ScreeningFolds.keptOut(event);
      case ConflictCleared event -> ScreeningFolds.keptOut(event);
      case HandlerRecused event -> ScreeningFolds.keptOut(event);
      case LinkingEvent event -> LinkFolds.cases(event);
      case EscalatedToAuditCommittee event -> beforeTheCommittee(event.caseId());
      case AccountingMatterFlagged event -> beforeTheCommittee(event.caseId());
      case ImplicitWaiverSuspected event -> beforeTheCommittee(event.caseId());
      case AllegationRaised event
          when event.topics().stream().anyMatch(Topic::isAccountingMatter) ->
          beforeTheCommittee(event.caseId());
      case AllegationReclassified event
          when event.now().topics().stream().anyMatch(Topic::isAccountingMatter) ->
          beforeTheCommittee(event.caseId());
      default -> List.of();
    };
  }

  /** From here on the audit committee sees the case; nobody need release it. */
  static List<Change<CaseRecord>> beforeTheCommittee(CaseId caseId) {
    return List.of(new Change<>(caseId.stream(), old -> CaseRecord.known(old).withEscalation()));
  }

  static List<Change<UUID>> caseOf(Recorded entry) {
    return switch (entry.event()) {
      case InquiryBecameReport became -> belongs(became.inquiryId().stream(), became.caseId());
      case TrialDisclosed trial -> belongs(trial.trialId().stream(), trial.caseId());
      case MailboxOpened opened -> belongs(opened.mailboxId().stream(), opened.caseId());
      case CaseOpened opened -> belongs(opened.reportId().stream(), opened.caseId());
      case AllegationRaised raised -> belongs(raised.allegationId().stream(), raised.caseId());
      case CorrectiveActionOpened opened -> belongs(opened.actionId().stream(), opened.caseId());
      case RecoveryOpened opened -> belongs(opened.recoveryId().stream(), opened.caseId());
      case ReferredToPublicOfficials referred ->
          belongs(referred.referralId().stream(), referred.caseId());
      case RetaliationWatchOpened opened -> belongs(opened.watchId().stream(), opened.caseId());
      case MaterialityAssessed assessed when assessed.before() == null ->
          belongs(assessed.escalationId().stream(), assessed.caseId());
      case AccountingMatterFlagged flagged ->
          belongs(flagged.escalationId().stream(), flagged.caseId());
      case WitnessNamed witness -> belongs(witness.witnessId().stream(), witness.caseId());
      case OutsideWitnessNamed witness -> belongs(witness.witnessId().stream(), witness.caseId());
      case CaseAccessGranted granted -> belongs(granted.grantId().stream(), granted.caseId());
      case CaseReleaseRequested asked -> belongs(asked.releaseId().stream(), asked.caseId());
      case CaseContentRead read ->
          belongs(CustodyEvent.accessTo(read.caseId().value()), read.caseId());
      case ScreeningBegun begun -> belongs(begun.screeningId().stream(), begun.caseId());
      case InvestigationBegun begun -> belongs(begun.investigationId().stream(), begun.caseId());
      case LinkingEvent event -> LinkFolds.caseOf(event);
      case WaiverLinkedToCase linked -> belongs(linked.linkId().stream(), linked.caseId());
      default -> List.of();
    };
  }

  static List<Change<Set<CaseId>>> assignedTo(Recorded entry) {
    return entry.event() instanceof Assigning assigned
        ? List.of(
            new Change<>(
                assigned.investigator().toString(), old -> Sets.with(old, assigned.caseId())))
        : List.of();
  }

  static List<Change<Set<OpenMatter>>> openMatters(Recorded entry) {
    return switch (entry.event()) {
      case CaseEvent event -> ofCase(event);
      case AllegationEvent event -> OutcomeMatters.of(event);
      case CorrectiveActionEvent event -> OutcomeMatters.of(event);
      case RecoveryOpened opened ->
          OutcomeMatters.unnamed(opened.caseId(), opened.recoveryId().stream());
      case ReferredToPublicOfficials referred ->
          OutcomeMatters.unnamed(referred.caseId(), referred.referralId().stream());
      case RetaliationWatchEvent event -> OutcomeMatters.of(event);
      case EscalationEvent event -> ofEscalation(event, entry.seq() == 0);
      case ScreeningEvent event -> ScreeningFolds.openMatters(event);
      case MailboxEvent event -> ContactMatters.of(event);
      case LinkingEvent event -> LinkFolds.openMatters(event);
      case WaiverLinkedToCase linked ->
          OutcomeMatters.unnamed(linked.caseId(), linked.linkId().stream());
      case TrialDisclosed trial -> OutcomeMatters.unnamed(trial.caseId(), trial.trialId().stream());
      case InquiryBecameReport became ->
          OutcomeMatters.unnamed(became.caseId(), became.inquiryId().stream());
      case InvestigationBegun begun ->
          moved(
              begun.caseId(),
              Set.of(),
              Set.of(new OpenMatter(begun.investigationId().stream(), UNNAMED)));
      case InvestigationSuspended paused -> moved(paused.caseId(), Set.of(), Set.of(pause(paused)));
      case InvestigationResumed resumed ->
          moved(resumed.caseId(), Set.of(pause(resumed)), Set.of());
      default -> List.of();
    };
  }

  private static List<Change<Set<OpenMatter>>> ofCase(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened ->
          moved(opened.caseId(), Set.of(), Set.of(untriaged(opened), unassessed(opened)));
      case StreamOfCaseNamed named -> {
        String stream = named.kind().stream(named.id());
        yield moved(named.caseId(), Set.of(new OpenMatter(stream, UNNAMED)), Set.of());
      }
      case TriageAssessed _ -> moved(event.caseId(), Set.of(untriaged(event)), Set.of());
      case InvestigatorAssigned _,
          InvestigatorAssignedDespiteTie _,
          ExternalInvestigatorAppointed _ ->
          moved(event.caseId(), Set.of(untriaged(event)), Set.of());
      case SubjectNamed _,
          OutsideSubjectNamed _,
          SubjectWithdrawn _,
          DutiesCombined _,
          DelegatedActFlagged _,
          CaseClosed _,
          CaseMerged _,
          CaseUnmerged _,
          ReopeningDeclined _,
          ReopeningRequested _ ->
          List.of();
      // What turned up since may matter more than what was known.
      case CaseReopened _ -> moved(event.caseId(), Set.of(), Set.of(unassessed(event)));
      case ReportersAwaitAnswer owed -> ContactMatters.of(owed);
    };
  }

  private static OpenMatter pause(InvestigationEvent event) {
    return new OpenMatter(event.investigationId().stream(), PAUSED);
  }

  private static OpenMatter unassessed(CaseEvent event) {
    return new OpenMatter(StreamKind.ESCALATION.stream(event.caseId().value()), NOT_ASSESSED);
  }

  private static OpenMatter untriaged(CaseEvent event) {
    return new OpenMatter(event.caseId().stream(), NOT_TRIAGED);
  }

  private static List<Change<Set<OpenMatter>>> ofEscalation(EscalationEvent event, boolean first) {
    String stream = event.escalationId().stream();
    OpenMatter due = new OpenMatter(stream, NOT_ESCALATED);
    return switch (event) {
      case MaterialityAssessed assessed -> {
        Set<OpenMatter> opened = new HashSet<>();
        if (first && assessed.before() == null) {
          opened.add(new OpenMatter(stream, UNNAMED));
        }
        if (assessed.dueAt() != null) {
          opened.add(due);
        }
        yield moved(event.caseId(), Set.of(new OpenMatter(stream, NOT_ASSESSED)), opened);
      }
      case EscalatedToAuditCommittee _ -> moved(event.caseId(), Set.of(due), Set.of());
      case AccountingMatterFlagged _ when first ->
          moved(event.caseId(), Set.of(), Set.of(new OpenMatter(stream, UNNAMED)));
      case DeadlineMissed _,
          AccountingMatterFlagged _,
          ReassessmentTold _,
          EscalationAcknowledged _,
          DepartureMadeKnown _,
          DepartureActedOn _,
          ImplicitWaiverSuspected _ ->
          List.of();
    };
  }

  static List<Change<Set<OpenMatter>>> moved(
      CaseId caseId, Set<OpenMatter> settled, Set<OpenMatter> opened) {
    return List.of(
        new Change<>(
            caseId.stream(),
            old -> {
              Set<OpenMatter> matters = new HashSet<>(old == null ? Set.of() : old);
              matters.removeAll(settled);
              matters.addAll(opened);
              return Set.copyOf(matters);
            }));
  }

  private static List<Change<UUID>> belongs(String stream, CaseId caseId) {
    return List.of(new Change<>(stream, _ -> caseId.value()));
  }
}
