package io.probity.core.alert.occasion;

import static io.probity.core.alert.Turn.AUDIT_COMMITTEE;
import static io.probity.core.alert.Turn.NOBODY_ELSE;
import static io.probity.core.alert.Turn.WHO_CONFIRMS_POWERS;
import static io.probity.core.alert.Turn.WHO_INVESTIGATES;
import static io.probity.core.alert.Turn.WHO_KEEPS_RELATIONS;
import static io.probity.core.alert.Turn.WHO_LEADS;
import static io.probity.core.alert.Turn.WHO_LEADS_AND_DID_NOT_DECIDE;
import static io.probity.core.alert.Turn.WHO_RELEASES;

import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellOfWaiver.After;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.alert.Turn;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseId;
import io.probity.core.code.Topic;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.investigation.InvestigationEvent.PlanProposed;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is to decide or to do something next is told that it waits for them. That nobody looks
 * into a suspicion any more is told to whoever leads the case that did: not all who lead the one in
 * which it came up may know of that case.
 */
public final class WhenSomethingWaitsThenTellThem implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case CaseOpened opened -> tell(entry, ids, opened.caseId(), WHO_LEADS);
      case ReopeningRequested asked -> tell(entry, ids, asked.caseId(), WHO_LEADS);
      case FindingRecorded found -> tell(entry, ids, found.caseId(), WHO_LEADS);
      case FindingCorrected found -> tell(entry, ids, found.caseId(), WHO_LEADS);
      case KnowinglyFalseRecorded said -> tell(entry, ids, said.caseId(), WHO_LEADS);
      case FindingReturned back -> tell(entry, ids, back.caseId(), WHO_INVESTIGATES);
      case PlanProposed plan -> tell(entry, ids, plan.caseId(), WHO_LEADS);
      case ConflictDeclared conflict -> tell(entry, ids, conflict.caseId(), WHO_LEADS);
      case HandlerRecused gone when gone.taintReviewRequired() ->
          tell(entry, ids, gone.caseId(), WHO_LEADS);
      case RetaliationCheckRecorded check when check.seen() == Detriment.SUSPECTED ->
          tell(entry, ids, check.caseId(), WHO_LEADS_AND_DID_NOT_DECIDE);
      case CasesUnrelated gone when gone.watchId() != null ->
          tell(entry, ids, gone.caseId(), WHO_LEADS);
      case CaseClosed ended when !ended.notLookedInto().isEmpty() ->
          tell(entry, ids, ended.caseId(), WHO_LEADS);
      case MaterialityAssessed assessed when assessed.dueAt() != null ->
          tell(entry, ids, assessed.caseId(), WHO_LEADS);
      case EscalatedToAuditCommittee told -> tell(entry, ids, told.caseId(), AUDIT_COMMITTEE);
      case AccountingMatterFlagged flagged -> tell(entry, ids, flagged.caseId(), AUDIT_COMMITTEE);
      case AllegationRaised raised when isAccounting(raised.topics()) ->
          tell(entry, ids, raised.caseId(), AUDIT_COMMITTEE);
      case AllegationReclassified now
          when isAccounting(now.now().topics()) && !isAccounting(now.before().topics()) ->
          tell(entry, ids, now.caseId(), AUDIT_COMMITTEE);
      case Assigning assigned -> tell(entry, ids, assigned.caseId(), assigned.investigator());
      case MailboxOpened opened when opened.liaison() == null ->
          tell(entry, ids, opened.caseId(), WHO_LEADS);
      case LiaisonAssigned now -> tell(entry, ids, now.caseId(), now.liaison());
      case LiaisonHandedOver now -> tell(entry, ids, now.caseId(), now.liaison());
      case CaseReleaseRequested asked -> tell(entry, ids, asked.caseId(), WHO_RELEASES);
      case DelegationGranted _, DelegateSubstituted _ ->
          tell(entry, ids, null, WHO_CONFIRMS_POWERS);
      case RelationDeclared declared when declared.binds().size() < 2 ->
          List.of(told(entry, ids, null, WHO_KEEPS_RELATIONS, otherThanBound(declared)));
      case CorrectiveActionPlanned planned ->
          List.of(
              new TellTheOwner(
                  new AlertId(ids.get()),
                  AlertKind.SOMETHING_WAITS,
                  planned.actionId(),
                  planned.dueAt(),
                  entry.recordedAt()));
      case WaiverRequested asked -> tell(entry, ids, asked.waiverId(), After.REQUEST);
      case WaiverLinkedToCase linked -> tell(entry, ids, linked.waiverId(), After.LINK);
      case WaiverAuthorizedByBoard now -> tell(entry, ids, now.waiverId(), After.AUTHORISATION);
      case WaiverAuthorizedByCommittee now -> tell(entry, ids, now.waiverId(), After.AUTHORISATION);
      default -> List.of();
    };
  }

  private static boolean isAccounting(Set<Topic> topics) {
    return topics.stream().anyMatch(Topic::isAccountingMatter);
  }

  private static Set<PersonId> otherThanBound(RelationDeclared declared) {
    return Stream.of(declared.of(), declared.with())
        .filter(person -> !declared.binds().contains(person))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Command> tell(
      Recorded entry, Supplier<UUID> ids, @Nullable CaseId caseId, Turn turn) {
    return List.of(told(entry, ids, caseId, turn, Set.of()));
  }

  private static List<Command> tell(
      Recorded entry, Supplier<UUID> ids, WaiverId waiver, After after) {
    return List.of(new TellOfWaiver(new AlertId(ids.get()), waiver, after, entry.recordedAt()));
  }

  private static List<Command> tell(
      Recorded entry, Supplier<UUID> ids, CaseId caseId, PersonId person) {
    return List.of(told(entry, ids, caseId, NOBODY_ELSE, Set.of(person)));
  }

  private static Command told(
      Recorded entry,
      Supplier<UUID> ids,
      @Nullable CaseId caseId,
      Turn turn,
      Set<PersonId> people) {
    Actor actor = entry.actor();
    return new TellForWhomItWaits(
        new AlertId(ids.get()),
        caseId,
        turn,
        people,
        actor.isPerson() ? actor.person() : null,
        entry.recordedAt());
  }
}
