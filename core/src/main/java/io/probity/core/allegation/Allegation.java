package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.CAUSE_OF_SOMETHING;
import static io.probity.core.allegation.AllegationRules.CHANGES_SOMETHING;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_AFTER_FINDING;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_OF_SOMEBODY;
import static io.probity.core.allegation.AllegationRules.OF_WHOM_IT_FELL_ON;
import static io.probity.core.allegation.AllegationRules.ONE_DISCIPLINE;
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
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.facts.contact.Reports;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import io.probity.core.visibility.facts.NamedPeople;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * One thing alleged in a case, measured against the code then in force: what was found, who agreed,
 * and what followed for whoever did it.
 */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Allegation {

  @AggregateIdentifier private AllegationId id;
  private CaseId caseId;
  private final Findings findings = new Findings();
  private final Discipline discipline = new Discipline();
  private final AllegationSoFar soFar = new AllegationSoFar(findings, discipline);

  Allegation() {}

  @CommandHandler
  Allegation(
      RaiseAllegation raise,
      CaseFacts cases,
      NamedPeople people,
      CodeVersions codes,
      PolicyParameters parameters) {
    apply(Raising.raised(raise, cases, people, codes, parameters));
  }

  @CommandHandler
  void decide(ClassifyAllegation classify, CaseFacts cases) {
    Classification now =
        new Classification(
            classify.principle(), classify.topics(), Topic.VERSION, classify.severity());
    soFar.requireOpen(cases);
    TOPICS_OF_ITS_PRINCIPLE.require(now.isSound());
    CHANGES_SOMETHING.require(!now.equals(soFar.classification()));
    apply(
        new AllegationReclassified(
            id, caseId, soFar.classification(), now, findings.isThereAny(), classify.reasons()));
  }

  /** What was found of somebody else, or of nobody, is to be found anew: its text says of whom. */
  @CommandHandler
  void decide(
      AttributeAllegation attribute, CaseFacts cases, NamedPeople people, CodeVersions codes) {
    Attribution now = new Attribution(attribute.subject(), attribute.conductOn());
    boolean otherwise = !Objects.equals(now.subject(), soFar.about().subject());
    soFar.requireOpen(cases);
    Raising.require(caseId.value(), now, people, attribute.time());
    CHANGES_SOMETHING.require(!now.equals(soFar.about()));
    OF_WHOM_IT_FELL_ON.require(!otherwise || !discipline.stands());
    CodeVersionId code = Raising.codeAt(now.conductOn(), codes);
    apply(new AllegationAttributed(id, caseId, soFar.about(), now, code, attribute.reasons()));
    if (otherwise) {
      findings
          .toReopen()
          .ifPresent(each -> apply(new FindingReopened(id, caseId, each.at(), each.outcome())));
    }
  }

  @CommandHandler
  void decide(
      RecordFinding find, Actor actor, CaseFacts cases, CaseHandlers handlers, Reports reports) {
    soFar.requireOpen(cases);
    soFar.requireReader(find.read(), cases, reports);
    soFar.requireAttested(actor, handlers);
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
    soFar.requireOpen(cases);
    soFar.requireReader(correct.read(), cases, reports);
    soFar.requireAttested(actor, handlers);
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
    soFar.requireOpen(cases);
    Finding now = findings.toReview(approve.finding());
    boolean apart = soFar.requireReviewApart(actor, hands, parameters);
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
    soFar.requireOpen(cases);
    Finding now = findings.toReview(back.finding());
    boolean apart = soFar.requireReviewApart(actor, hands, parameters);
    apply(new FindingReturned(id, caseId, now.at(), now.outcome(), !apart, back.reasons()));
  }

  @CommandHandler
  void decide(RecordWithdrawal withdrawal, CaseFacts cases) {
    soFar.requireOpen(cases);
    findings.requireNotWithdrawn();
    apply(new WithdrawnByReporter(id, caseId, withdrawal.reasons()));
  }

  @CommandHandler
  void decide(RecordKnowinglyFalse knew, CaseFacts cases) {
    soFar.requireOpen(cases);
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
    soFar.requireOpen(cases);
    boolean apart = soFar.requireReviewApart(actor, hands, parameters);
    findings.requireKnowledgeSaid(decision.proof());
    apply(new KnowinglyFalseDecided(id, caseId, decision.proven(), !apart, decision.reasons()));
  }

  @CommandHandler
  void decide(StateRootCause state, CaseFacts cases) {
    soFar.requireOpen(cases);
    findings.requireSubstantiated(CAUSE_OF_SOMETHING);
    apply(new RootCauseStated(id, caseId, soFar.rootCause(), state.rootCause(), state.reasons()));
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
    soFar.requireOpen(cases);
    findings.requireSubstantiated(DISCIPLINE_AFTER_FINDING);
    boolean apart = soFar.requireDisciplineApart(actor, hands, parameters);
    ONE_DISCIPLINE.require(!discipline.stands());
    SubjectId whom = DISCIPLINE_OF_SOMEBODY.requireFound(soFar.about().subject());
    DISCIPLINE_OF_SOMEBODY.require(soFar.classification().severity() != null);
    Consistency.of(
            soFar.classification(), imposed, each -> visibility.sees(each, actor, impose.time()))
        .require(impose);
    apply(
        new DisciplineImposed(
            id,
            caseId,
            whom,
            soFar.classification(),
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
    soFar.requireOpen(cases);
    boolean apart = soFar.requireDisciplineApart(actor, hands, parameters);
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
    soFar.requireOpen(cases);
    CHANGES_SOMETHING.require(!flag.exposure().equals(soFar.exposure()));
    apply(new LegalExposureFlagged(id, caseId, soFar.exposure(), flag.exposure(), flag.reasons()));
  }

  @CommandHandler
  void decide(TagProtectedActivity tag, CaseFacts cases) {
    soFar.requireOpen(cases);
    Set<ProtectedActivity> before = soFar.activities();
    CHANGES_SOMETHING.require(!tag.activities().equals(before));
    apply(
        new ProtectedActivityTagged(
            id, caseId, before, tag.activities(), ProtectedActivity.VERSION, tag.reasons()));
  }

  @EventSourcingHandler
  void evolve(AllegationEvent event, @SequenceNumber long at) {
    id = event.allegationId();
    caseId = event.caseId();
    soFar.evolve(event, at);
  }
}
