package io.probity.core.standing.casework;

import static io.probity.core.visibility.facts.OpenMatters.Why.DISCIPLINE_WITHOUT_FINDING;
import static io.probity.core.visibility.facts.OpenMatters.Why.KNOWLEDGE_UNDECIDED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_APPROVED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_PLANNED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NO_ROOT_CAUSE;
import static io.probity.core.visibility.facts.OpenMatters.Why.RETALIATION_SUSPECTED;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNDECIDED;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionEvent.EffectivenessChecked;
import io.probity.core.standing.fold.Change;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What allegations and remedies leave open in their case, and what they settle. */
final class OutcomeMatters {

  private OutcomeMatters() {}

  static List<Change<Set<OpenMatter>>> of(AllegationEvent event) {
    return switch (event) {
      case AllegationRaised _ -> moved(event, of(), of(UNDECIDED, UNNAMED));
      case FindingRecorded _ -> moved(event, of(UNDECIDED), of(NOT_APPROVED));
      case FindingCorrected _ ->
          moved(event, of(UNDECIDED, NO_ROOT_CAUSE, KNOWLEDGE_UNDECIDED), of(NOT_APPROVED));
      case FindingReturned _ -> moved(event, of(NOT_APPROVED), of(UNDECIDED));
      case FindingReopened _ -> moved(event, of(NO_ROOT_CAUSE, NOT_APPROVED), of(UNDECIDED));
      case FindingApproved approved when substantiates(approved.outcome()) ->
          moved(event, of(NOT_APPROVED, DISCIPLINE_WITHOUT_FINDING), of(NO_ROOT_CAUSE));
      case FindingApproved _ -> moved(event, of(NOT_APPROVED), of());
      case DisciplineUnfounded _ -> moved(event, of(), of(DISCIPLINE_WITHOUT_FINDING));
      case DisciplineLifted _ -> moved(event, of(DISCIPLINE_WITHOUT_FINDING), of());
      case KnowinglyFalseRecorded _ -> moved(event, of(), of(KNOWLEDGE_UNDECIDED));
      case KnowinglyFalseDecided _ -> moved(event, of(KNOWLEDGE_UNDECIDED), of());
      case RootCauseStated _ -> moved(event, of(NO_ROOT_CAUSE), of());
      case AllegationReclassified _,
          AllegationAttributed _,
          WithdrawnByReporter _,
          DisciplineImposed _,
          LegalExposureFlagged _,
          ProtectedActivityTagged _ ->
          List.of();
    };
  }

  /** An action keeps its case open until somebody is to do it until a day. */
  static List<Change<Set<OpenMatter>>> of(CorrectiveActionEvent event) {
    String stream = event.actionId().stream();
    Set<OpenMatter> planning = matters(stream, of(NOT_PLANNED));
    return switch (event) {
      case CorrectiveActionOpened _ ->
          CaseworkFolds.moved(event.caseId(), Set.of(), matters(stream, of(NOT_PLANNED, UNNAMED)));
      case CorrectiveActionPlanned _ -> CaseworkFolds.moved(event.caseId(), planning, Set.of());
      case EffectivenessChecked checked when !checked.effective() ->
          CaseworkFolds.moved(event.caseId(), Set.of(), planning);
      case EffectivenessChecked _, CorrectiveActionCompleted _, CorrectiveActionOverdue _ ->
          List.of();
    };
  }

  static List<Change<Set<OpenMatter>>> of(RetaliationWatchEvent event) {
    Set<OpenMatter> suspicion = matters(event.watchId().stream(), of(RETALIATION_SUSPECTED));
    return switch (event) {
      case RetaliationWatchOpened opened -> unnamed(opened.caseId(), opened.watchId().stream());
      case RetaliationCheckRecorded check when check.seen() == Detriment.SUSPECTED ->
          CaseworkFolds.moved(check.caseId(), Set.of(), suspicion);
      case SuspicionSettled settled -> CaseworkFolds.moved(settled.caseId(), suspicion, Set.of());
      case RetaliationCheckRecorded _, EmploymentChangeRecorded _, RetaliationCheckMissed _ ->
          List.of();
    };
  }

  /** A stream that keeps its case open until the case has named it. */
  static List<Change<Set<OpenMatter>>> unnamed(CaseId caseId, String stream) {
    return CaseworkFolds.moved(caseId, Set.of(), matters(stream, of(UNNAMED)));
  }

  static boolean substantiates(Outcome outcome) {
    return switch (outcome) {
      case SUBSTANTIATED, PARTIALLY_SUBSTANTIATED -> true;
      case UNSUBSTANTIATED, INSUFFICIENT_INFORMATION, OUT_OF_SCOPE, DUPLICATE -> false;
    };
  }

  private static Set<Why> of(Why... why) {
    return Arrays.stream(why).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Change<Set<OpenMatter>>> moved(
      AllegationEvent event, Set<Why> settled, Set<Why> opened) {
    String stream = event.allegationId().stream();
    return CaseworkFolds.moved(event.caseId(), matters(stream, settled), matters(stream, opened));
  }

  private static Set<OpenMatter> matters(String stream, Set<Why> why) {
    return why.stream()
        .map(each -> new OpenMatter(stream, each))
        .collect(Collectors.toUnmodifiableSet());
  }
}
