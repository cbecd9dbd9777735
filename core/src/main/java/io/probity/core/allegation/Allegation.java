package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.CASE_STILL_OPEN;
import static io.probity.core.allegation.AllegationRules.CAUSE_OF_SOMETHING;
import static io.probity.core.allegation.AllegationRules.CHANGES_SOMETHING;
import static io.probity.core.allegation.AllegationRules.DISCIPLINED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_AFTER_FINDING;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_OF_SOMEBODY;
import static io.probity.core.allegation.AllegationRules.FOUND_BY_WHO_ATTESTED;
import static io.probity.core.allegation.AllegationRules.OF_WHOM_IT_FELL_ON;
import static io.probity.core.allegation.AllegationRules.ONE_DISCIPLINE;
import static io.probity.core.allegation.AllegationRules.REVIEWED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.TEXT_READ;
import static io.probity.core.allegation.AllegationRules.TOPICS_OF_ITS_PRINCIPLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.AttributeAllegation;
import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.DecideKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.AllegationCommand.LiftDiscipline;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.RecordKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.RecordWithdrawal;
import io.probity.core.allegation.AllegationCommand.ReturnFinding;
import io.probity.core.allegation.AllegationCommand.StateRootCause;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
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
import io.probity.core.allegation.Finding.Review;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.TextRead;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.RootCause;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One thing alleged in a case, measured against the code then in force: what was found, who agreed,
 * and what followed for whoever did it.
 */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Allegation {

  @AggregateIdentifier private AllegationId id;
  private CaseId caseId;
  private Attribution about = new Attribution(null, null);
  private Classification classification;
  private final Findings findings = new Findings();
  private @Nullable RootCause rootCause;
  private Set<LegalExposure> exposure = Set.of();
  private Set<ProtectedActivity> activities = Set.of();
  private final Set<PersonId> approvers = new HashSet<>();
  private final Discipline discipline = new Discipline();

  Allegation() {}

  @CommandHandler
  Allegation(
      RaiseAllegation raise,
      CaseFacts cases,
      NamedPeople people,
      CodeVersions codes,
      PolicyParameters parameters) {
    RaiseChecks.require(raise, cases, people);
    LocalDate conduct = raise.conductOn();
    apply(
        new AllegationRaised(
            raise.allegationId(),
            raise.caseId(),
            raise.principle(),
            raise.topics(),
            Topic.VERSION,
            raise.subject(),
            conduct,
            codeAt(conduct, codes),
            cases
                .reportedAt(raise.caseId().value())
                .flatMap(reported -> codes.inForceOn(parameters.inForce().dayOf(reported)))
                .orElse(null),
            raise.allegation()));
  }

  @CommandHandler
  void decide(ClassifyAllegation classify, CaseFacts cases) {
    Classification now =
        new Classification(
            classify.principle(), classify.topics(), Topic.VERSION, classify.severity());
    requireOpen(cases);
    TOPICS_OF_ITS_PRINCIPLE.require(now.isSound());
    CHANGES_SOMETHING.require(!now.equals(classification));
    apply(
        new AllegationReclassified(
            id, caseId, classification, now, findings.isThereAny(), classify.reasons()));
  }

  /** What was found of somebody else, or of nobody, is to be found anew: its text says of whom. */
  @CommandHandler
  void decide(
      AttributeAllegation attribute, CaseFacts cases, NamedPeople people, CodeVersions codes) {
    Attribution now = new Attribution(attribute.subject(), attribute.conductOn());
    boolean otherwise = !Objects.equals(now.subject(), about.subject());
    requireOpen(cases);
    RaiseChecks.require(caseId.value(), now, people, attribute.time());
    CHANGES_SOMETHING.require(!now.equals(about));
    OF_WHOM_IT_FELL_ON.require(!otherwise || !discipline.stands());
    apply(
        new AllegationAttributed(
            id, caseId, about, now, codeAt(now.conductOn(), codes), attribute.reasons()));
    if (otherwise) {
      findings
          .toReopen()
          .ifPresent(each -> apply(new FindingReopened(id, caseId, each.at(), each.outcome())));
    }
  }

  private static @Nullable CodeVersionId codeAt(@Nullable LocalDate day, CodeVersions codes) {
    return day == null ? null : codes.inForceOn(day).orElse(null);
  }

  @CommandHandler
  void decide(
      RecordFinding find, Actor actor, CaseFacts cases, CaseHandlers handlers, Reports reports) {
    requireOpen(cases);
    requireTextRead(find.read(), cases, reports);
    FOUND_BY_WHO_ATTESTED.require(handlers.hasAttested(caseId.value(), actor.person()));
    findings.requireNone();
    apply(new FindingRecorded(id, caseId, find.outcome(), find.read(), find.reasons()));
  }

  @CommandHandler
  void decide(
      CorrectFinding correct,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      Reports reports) {
    requireOpen(cases);
    requireTextRead(correct.read(), cases, reports);
    FOUND_BY_WHO_ATTESTED.require(handlers.hasAttested(caseId.value(), actor.person()));
    Finding now = findings.toCorrect(correct.outcome());
    apply(
        new FindingCorrected(
            id,
            caseId,
            now.at(),
            now.outcome(),
            correct.outcome(),
            correct.read(),
            correct.reasons()));
  }

  @CommandHandler
  void decide(
      ApproveFinding approve,
      Actor actor,
      CaseFacts cases,
      CaseHands hands,
      PolicyParameters parameters) {
    requireOpen(cases);
    Finding now = findings.toReview(approve.finding());
    boolean apart = requireReviewApart(actor, hands, parameters);
    apply(
        new FindingApproved(
            id, caseId, now.at(), now.outcome(), actor.person(), !apart, approve.reasons()));
    discipline
        .unfoundedBy(now.outcome())
        .ifPresent(
            each -> apply(new DisciplineUnfounded(id, caseId, discipline.at(), each.level())));
  }

  @CommandHandler
  void decide(
      ReturnFinding back,
      Actor actor,
      CaseFacts cases,
      CaseHands hands,
      PolicyParameters parameters) {
    requireOpen(cases);
    Finding now = findings.toReview(back.finding());
    boolean apart = requireReviewApart(actor, hands, parameters);
    apply(new FindingReturned(id, caseId, now.at(), now.outcome(), !apart, back.reasons()));
  }

  @CommandHandler
  void decide(RecordWithdrawal withdrawal, CaseFacts cases) {
    requireOpen(cases);
    findings.requireNotWithdrawn();
    apply(new WithdrawnByReporter(id, caseId, withdrawal.reasons()));
  }

  @CommandHandler
  void decide(RecordKnowinglyFalse knew, CaseFacts cases) {
    requireOpen(cases);
    findings.requireKnowledgeUnsaid();
    apply(new KnowinglyFalseRecorded(id, caseId, knew.proofOfKnowledge()));
  }

  @CommandHandler
  void decide(
      DecideKnowinglyFalse decision,
      Actor actor,
      CaseFacts cases,
      CaseHands hands,
      PolicyParameters parameters) {
    requireOpen(cases);
    boolean apart = requireReviewApart(actor, hands, parameters);
    findings.requireKnowledgeSaid(decision.proof());
    apply(new KnowinglyFalseDecided(id, caseId, decision.proven(), !apart, decision.reasons()));
  }

  @CommandHandler
  void decide(StateRootCause state, CaseFacts cases) {
    requireOpen(cases);
    findings.requireSubstantiated(CAUSE_OF_SOMETHING);
    apply(new RootCauseStated(id, caseId, rootCause, state.rootCause(), state.reasons()));
  }

  @CommandHandler
  void decide(
      ImposeDiscipline impose,
      Actor actor,
      CaseFacts cases,
      CaseHands hands,
      PolicyParameters parameters,
      CaseVisibility visibility,
      ImposedDiscipline imposed) {
    requireOpen(cases);
    findings.requireSubstantiated(DISCIPLINE_AFTER_FINDING);
    boolean apart = isApart(actor, hands, approvers);
    DISCIPLINED_BY_ANOTHER.require(apart || !parameters.inForce().segregation());
    ONE_DISCIPLINE.require(!discipline.stands());
    SubjectId whom = DISCIPLINE_OF_SOMEBODY.requireFound(about.subject());
    DISCIPLINE_OF_SOMEBODY.require(classification.severity() != null);
    Consistency.of(classification, imposed, each -> visibility.sees(each, actor, impose.time()))
        .require(impose);
    apply(
        new DisciplineImposed(
            id,
            caseId,
            whom,
            classification,
            impose.level(),
            actor.person(),
            !apart,
            impose.whyDifferent(),
            impose.reasons()));
  }

  @CommandHandler
  void decide(
      LiftDiscipline lift,
      Actor actor,
      CaseFacts cases,
      CaseHands hands,
      PolicyParameters parameters) {
    requireOpen(cases);
    boolean apart = isApart(actor, hands, approvers);
    DISCIPLINED_BY_ANOTHER.require(apart || !parameters.inForce().segregation());
    DisciplineImposed standing = discipline.toLift(lift.discipline());
    apply(
        new DisciplineLifted(
            id,
            caseId,
            lift.discipline(),
            standing.subject(),
            standing.classification(),
            standing.level(),
            actor.person(),
            !apart,
            lift.reasons()));
  }

  @CommandHandler
  void decide(FlagLegalExposure flag, CaseFacts cases) {
    requireOpen(cases);
    CHANGES_SOMETHING.require(!flag.exposure().equals(exposure));
    apply(new LegalExposureFlagged(id, caseId, exposure, flag.exposure(), flag.reasons()));
  }

  @CommandHandler
  void decide(TagProtectedActivity tag, CaseFacts cases) {
    requireOpen(cases);
    CHANGES_SOMETHING.require(!tag.activities().equals(activities));
    apply(
        new ProtectedActivityTagged(
            id, caseId, activities, tag.activities(), ProtectedActivity.VERSION, tag.reasons()));
  }

  @EventSourcingHandler
  void evolve(AllegationEvent event, @SequenceNumber long at) {
    switch (event) {
      case AllegationRaised raised -> {
        id = raised.allegationId();
        caseId = raised.caseId();
        about = new Attribution(raised.subject(), raised.conductOn());
        classification =
            new Classification(raised.principle(), raised.topics(), raised.taxonomy(), null);
      }
      case AllegationReclassified reclassified -> classification = reclassified.now();
      case AllegationAttributed attributed -> about = attributed.now();
      case FindingReopened again ->
          findings.reviewed(again.finding(), again.outcome(), Review.RETURNED);
      case FindingRecorded found -> findings.found(at, found.outcome());
      case FindingCorrected found -> findings.found(at, found.outcome());
      case FindingApproved approved -> {
        findings.reviewed(approved.finding(), approved.outcome(), Review.APPROVED);
        approvers.add(approved.approver());
      }
      case FindingReturned back ->
          findings.reviewed(back.finding(), back.outcome(), Review.RETURNED);
      case WithdrawnByReporter _ -> findings.withdrawn();
      case KnowinglyFalseRecorded _ -> findings.knowledgeSaid(at);
      case KnowinglyFalseDecided _ -> findings.knowledgeDecided();
      case RootCauseStated stated -> rootCause = stated.now();
      case DisciplineImposed imposed -> discipline.imposed(imposed, at);
      case DisciplineLifted lifted -> discipline.lifted(lifted.decider());
      case DisciplineUnfounded _ -> {}
      case LegalExposureFlagged flagged -> exposure = flagged.now();
      case ProtectedActivityTagged tagged -> activities = tagged.now();
    }
  }

  /** False where it is one person in two roles, which a small company may allow. */
  private boolean requireReviewApart(Actor actor, CaseHands hands, PolicyParameters parameters) {
    boolean apart = isApart(actor, hands, discipline.deciders());
    REVIEWED_BY_ANOTHER.require(apart || !parameters.inForce().segregation());
    return apart;
  }

  private boolean isApart(Actor actor, CaseHands hands, Set<PersonId> others) {
    return !hands.had(caseId.value(), actor.person()) && !others.contains(actor.person());
  }

  private void requireTextRead(@Nullable List<TextRead> read, CaseFacts cases, Reports reports) {
    TEXT_READ.require(TextRead.suffice(read, cases.streams(caseId.value()), reports));
  }

  private void requireOpen(CaseFacts cases) {
    CASE_STILL_OPEN.require(cases.isOpen(caseId.value()));
  }
}
