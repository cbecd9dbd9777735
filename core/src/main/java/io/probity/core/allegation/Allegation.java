package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.CASE_STILL_OPEN;
import static io.probity.core.allegation.AllegationRules.CAUSE_OF_SOMETHING;
import static io.probity.core.allegation.AllegationRules.CHANGES_SOMETHING;
import static io.probity.core.allegation.AllegationRules.DECIDED_ONCE;
import static io.probity.core.allegation.AllegationRules.DIFFERENCE_EXPLAINED;
import static io.probity.core.allegation.AllegationRules.DISCIPLINED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_AFTER_FINDING;
import static io.probity.core.allegation.AllegationRules.DISCIPLINE_OF_SOMEBODY;
import static io.probity.core.allegation.AllegationRules.FOUND_BEFORE;
import static io.probity.core.allegation.AllegationRules.IN_AN_OPEN_CASE;
import static io.probity.core.allegation.AllegationRules.KNOWLEDGE_ONCE;
import static io.probity.core.allegation.AllegationRules.NOT_IN_THE_FUTURE;
import static io.probity.core.allegation.AllegationRules.NOT_SO_FIRST;
import static io.probity.core.allegation.AllegationRules.REVIEWED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.REVIEWED_ONCE;
import static io.probity.core.allegation.AllegationRules.SUBJECT_OF_THE_CASE;
import static io.probity.core.allegation.AllegationRules.TOPICS_OF_ITS_PRINCIPLE;
import static io.probity.core.allegation.AllegationRules.WITHDRAWN_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.DecideKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.RecordKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.RecordWithdrawal;
import io.probity.core.allegation.AllegationCommand.ReturnFinding;
import io.probity.core.allegation.AllegationCommand.StateRootCause;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
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
import io.probity.core.code.Topic;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.RootCause;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.NamedPeople;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
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

  /** Whether whoever reported it is said to have known that it was not so. */
  private enum Knowledge {
    NOT_SAID,
    SAID,
    DECIDED
  }

  @AggregateIdentifier private AllegationId id;
  private CaseId caseId;
  private @Nullable SubjectId subject;
  private Classification classification;
  private @Nullable Finding finding;
  private Knowledge knowledge = Knowledge.NOT_SAID;
  private boolean withdrawn;
  private @Nullable RootCause rootCause;
  private Set<LegalExposure> exposure = EnumSet.noneOf(LegalExposure.class);
  private Set<ProtectedActivity> activities = EnumSet.noneOf(ProtectedActivity.class);
  private final Set<PersonId> approvers = new HashSet<>();
  private final Set<PersonId> disciplined = new HashSet<>();

  Allegation() {}

  @CommandHandler
  Allegation(
      RaiseAllegation raise,
      CaseFacts cases,
      NamedPeople people,
      CodeVersions codes,
      PolicyParameters parameters) {
    requireSound(raise, cases, people);
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
            conduct == null ? null : codes.inForceOn(conduct).orElse(null),
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
            id, caseId, classification, now, finding != null, classify.reasons()));
  }

  @CommandHandler
  void decide(RecordFinding find, CaseFacts cases) {
    requireOpen(cases);
    DECIDED_ONCE.require(finding == null);
    apply(new FindingRecorded(id, caseId, find.outcome(), find.reasons()));
  }

  /** What was returned may be found once more. */
  @CommandHandler
  void decide(CorrectFinding correct, CaseFacts cases) {
    requireOpen(cases);
    Finding now = FOUND_BEFORE.requireFound(finding);
    CHANGES_SOMETHING.require(
        now.review() == Review.RETURNED || now.outcome() != correct.outcome());
    apply(
        new FindingCorrected(
            id, caseId, now.at(), now.outcome(), correct.outcome(), correct.reasons()));
  }

  @CommandHandler
  void decide(ApproveFinding approve, Actor actor, CaseFacts cases) {
    Finding now = toReview(actor, cases);
    apply(
        new FindingApproved(
            id, caseId, now.at(), now.outcome(), actor.person(), approve.reasons()));
  }

  @CommandHandler
  void decide(ReturnFinding back, Actor actor, CaseFacts cases) {
    Finding now = toReview(actor, cases);
    apply(new FindingReturned(id, caseId, now.at(), now.outcome(), back.reasons()));
  }

  @CommandHandler
  void decide(RecordWithdrawal withdrawal, CaseFacts cases) {
    requireOpen(cases);
    WITHDRAWN_ONCE.require(!withdrawn && finding == null);
    apply(new WithdrawnByReporter(id, caseId, withdrawal.reasons()));
  }

  @CommandHandler
  void decide(RecordKnowinglyFalse knew, CaseFacts cases) {
    requireOpen(cases);
    NOT_SO_FIRST.require(finding != null && finding.isUnsubstantiated());
    KNOWLEDGE_ONCE.require(knowledge == Knowledge.NOT_SAID);
    apply(new KnowinglyFalseRecorded(id, caseId, knew.proofOfKnowledge()));
  }

  @CommandHandler
  void decide(DecideKnowinglyFalse decision, CaseFacts cases) {
    requireOpen(cases);
    KNOWLEDGE_ONCE.require(knowledge == Knowledge.SAID);
    apply(new KnowinglyFalseDecided(id, caseId, decision.proven(), decision.reasons()));
  }

  @CommandHandler
  void decide(StateRootCause state, CaseFacts cases) {
    requireOpen(cases);
    CAUSE_OF_SOMETHING.require(finding != null && finding.isSubstantiated());
    apply(new RootCauseStated(id, caseId, rootCause, state.rootCause(), state.reasons()));
  }

  @CommandHandler
  void decide(
      ImposeDiscipline impose,
      Actor actor,
      CaseFacts cases,
      CaseVisibility visibility,
      ImposedDiscipline imposed) {
    requireOpen(cases);
    DISCIPLINE_AFTER_FINDING.require(finding != null && finding.isSubstantiated());
    DISCIPLINED_BY_ANOTHER.require(!approvers.contains(actor.person()));
    SubjectId whom = DISCIPLINE_OF_SOMEBODY.requireFound(subject);
    DISCIPLINE_OF_SOMEBODY.require(classification.severity() != null);
    Consistency usual =
        Consistency.of(
            classification, imposed, other -> visibility.sees(other, actor, impose.time()));
    DIFFERENCE_EXPLAINED.require(impose.whyDifferent() != null || usual.allows(impose.level()));
    apply(
        new DisciplineImposed(
            id,
            caseId,
            whom,
            classification,
            impose.level(),
            actor.person(),
            impose.whyDifferent(),
            impose.reasons()));
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
        subject = raised.subject();
        classification =
            new Classification(raised.principle(), raised.topics(), raised.taxonomy(), null);
      }
      case AllegationReclassified reclassified -> classification = reclassified.now();
      case FindingRecorded found -> finding = new Finding(at, found.outcome(), Review.AWAITED);
      case FindingCorrected found -> {
        finding = new Finding(at, found.outcome(), Review.AWAITED);
        knowledge = Knowledge.NOT_SAID;
      }
      case FindingApproved approved -> {
        finding = new Finding(approved.finding(), approved.outcome(), Review.APPROVED);
        approvers.add(approved.approver());
      }
      case FindingReturned back ->
          finding = new Finding(back.finding(), back.outcome(), Review.RETURNED);
      case WithdrawnByReporter _ -> withdrawn = true;
      case KnowinglyFalseRecorded _ -> knowledge = Knowledge.SAID;
      case KnowinglyFalseDecided _ -> knowledge = Knowledge.DECIDED;
      case RootCauseStated stated -> rootCause = stated.now();
      case DisciplineImposed imposed -> disciplined.add(imposed.decider());
      case LegalExposureFlagged flagged -> exposure = flagged.now();
      case ProtectedActivityTagged tagged -> activities = tagged.now();
    }
  }

  private Finding toReview(Actor actor, CaseFacts cases) {
    requireOpen(cases);
    Finding now = FOUND_BEFORE.requireFound(finding);
    REVIEWED_BY_ANOTHER.require(!disciplined.contains(actor.person()));
    REVIEWED_ONCE.require(now.review() == Review.AWAITED);
    return now;
  }

  private void requireOpen(CaseFacts cases) {
    CASE_STILL_OPEN.require(cases.isOpen(caseId.value()));
  }

  private static void requireSound(RaiseAllegation raise, CaseFacts cases, NamedPeople people) {
    SubjectId subject = raise.subject();
    LocalDate conduct = raise.conductOn();
    IN_AN_OPEN_CASE.require(cases.isOpen(raise.caseId().value()));
    TOPICS_OF_ITS_PRINCIPLE.require(
        new Classification(raise.principle(), raise.topics(), Topic.VERSION, null).isSound());
    SUBJECT_OF_THE_CASE.require(
        subject == null || people.subjects(raise.caseId().value()).contains(subject.value()));
    NOT_IN_THE_FUTURE.require(
        conduct == null || !conduct.isAfter(Parameters.latestToday(raise.time())));
  }
}
