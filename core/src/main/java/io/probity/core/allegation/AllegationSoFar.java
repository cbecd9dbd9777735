package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.CASE_STILL_OPEN;
import static io.probity.core.allegation.AllegationRules.DISCIPLINED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.FOUND_BY_WHO_ATTESTED;
import static io.probity.core.allegation.AllegationRules.REVIEWED_BY_ANOTHER;
import static io.probity.core.allegation.AllegationRules.TEXT_READ;

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
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.TextRead;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.RootCause;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an allegation has come, as far as what is decided of it next depends on that. */
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
final class AllegationSoFar {
  private CaseId caseId;
  private Attribution about = new Attribution(null, null);
  private Classification classification;
  private final Findings findings;
  private @Nullable RootCause rootCause;
  private Set<LegalExposure> exposure = Set.of();
  private Set<ProtectedActivity> activities = Set.of();
  private final Set<PersonId> approvers = new HashSet<>();
  private final Discipline discipline;

  AllegationSoFar(Findings findings, Discipline discipline) {
    this.findings = findings;
    this.discipline = discipline;
  }

  Attribution about() {
    return about;
  }

  Classification classification() {
    return classification;
  }

  @Nullable RootCause rootCause() {
    return rootCause;
  }

  Set<LegalExposure> exposure() {
    return exposure;
  }

  Set<ProtectedActivity> activities() {
    return activities;
  }

  void requireOpen(CaseFacts cases) {
    CASE_STILL_OPEN.require(cases.isOpen(caseId.value()));
  }

  /** Whoever finds says which text they read. */
  void requireReader(@Nullable List<TextRead> read, CaseFacts cases, Reports reports) {
    TEXT_READ.require(TextRead.suffice(read, cases.streams(caseId.value()), reports));
  }

  /** Whoever finds said that nothing keeps them away. */
  void requireAttested(Actor actor, CaseHandlers handlers) {
    FOUND_BY_WHO_ATTESTED.require(handlers.hasAttested(caseId.value(), actor.person()));
  }

  /** False where it is one person in two roles, which a small company may allow. */
  boolean requireReviewApart(Actor actor, CaseHands hands, PolicyParameters parameters) {
    boolean apart = isApart(actor, hands, discipline.deciders());
    REVIEWED_BY_ANOTHER.require(apart || !parameters.inForce().segregation());
    return apart;
  }

  /** Likewise, of whoever imposes or lifts discipline. */
  boolean requireDisciplineApart(Actor actor, CaseHands hands, PolicyParameters parameters) {
    boolean apart = isApart(actor, hands, approvers);
    DISCIPLINED_BY_ANOTHER.require(apart || !parameters.inForce().segregation());
    return apart;
  }

  private boolean isApart(Actor actor, CaseHands hands, Set<PersonId> others) {
    return !hands.had(caseId.value(), actor.person()) && !others.contains(actor.person());
  }

  void evolve(AllegationEvent event, long at) {
    switch (event) {
      case AllegationRaised raised -> {
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
}
