package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.ANOTHER_TEAM;
import static io.probity.core.casework.CaseRules.CLOSED_BEFORE;
import static io.probity.core.casework.CaseRules.CLOSED_BY_ANOTHER;
import static io.probity.core.casework.CaseRules.DECLINED_BY_ANOTHER;
import static io.probity.core.casework.CaseRules.NOT_THE_TAKER;
import static io.probity.core.casework.CaseRules.ONE_CASE_PER_REPORT;
import static io.probity.core.casework.CaseRules.OPENED_UNDER_IT;
import static io.probity.core.casework.CaseRules.REOPENED_ON_REQUEST;
import static io.probity.core.casework.CaseRules.TEXT_READ;
import static io.probity.core.casework.CombinedDuties.INVESTIGATED_AND_CLOSES;
import static io.probity.core.casework.CombinedDuties.REQUESTED_AND_REOPENS;
import static io.probity.core.casework.CombinedDuties.TOOK_REPORT_AND_INVESTIGATES;
import static io.probity.core.casework.CombinedDuties.WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.DeclineReopening;
import io.probity.core.casework.CaseCommand.FlagDelegatedAct;
import io.probity.core.casework.CaseCommand.MergeCase;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.casework.CaseCommand.RecordCombinedDuties;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseCommand.UnmergeCase;
import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
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
import io.probity.core.casework.Closing.Closed;
import io.probity.core.casework.Closing.None;
import io.probity.core.casework.Closing.ReopeningAsked;
import io.probity.core.facts.acting.DelegatedActs;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.TextRead;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Fitness;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What the Company does about what was reported: who is named, who investigates, how it ends. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Case {

  @AggregateIdentifier private CaseId id;
  private final CaseSoFar soFar = new CaseSoFar();

  Case() {}

  @CommandHandler
  Case(OpenCase open, CaseFacts cases) {
    ONE_CASE_PER_REPORT.require(cases.caseOf(open.reportId().stream()).isEmpty());
    apply(
        new CaseOpened(
            open.caseId(), open.reportId(), open.reportedAt(), open.takenBy(), open.doNotShowTo()));
  }

  /** Naming a stream again changes nothing. */
  @CommandHandler
  void decide(NameStreamOfCase name, CaseFacts cases) {
    String stream = name.kind().stream(name.id());
    OPENED_UNDER_IT.require(cases.caseOf(stream).equals(Optional.of(id.value())));
    if (!soFar.named(stream)) {
      apply(new StreamOfCaseNamed(id, name.kind(), name.id()));
    }
  }

  @CommandHandler
  void decide(NameSubject name, Offices offices, CaseFacts cases) {
    soFar.requireOpen(cases);
    soFar.subjects().requireNew(name.person(), offices);
    apply(new SubjectNamed(id, name.subjectId(), name.person(), name.reasons()));
  }

  @CommandHandler
  void decide(NameOutsideSubject name, CaseFacts cases) {
    soFar.requireOpen(cases);
    Confidential sealedName = name.name().about(name.subjectId().toString());
    apply(new OutsideSubjectNamed(id, name.subjectId(), sealedName, name.reasons()));
  }

  @CommandHandler
  void decide(
      WithdrawSubject withdraw,
      Actor actor,
      NamedPeople people,
      CaseVisibility visibility,
      CaseFacts cases) {
    soFar.requireGoingOn(cases);
    PersonId person =
        soFar.subjects().requireWithdrawable(withdraw, actor.person(), people, visibility);
    apply(new SubjectWithdrawn(id, withdraw.subjectId(), person, withdraw.reasons()));
  }

  @CommandHandler
  void decide(AssessTriage assess, CaseFacts cases, Reports reports) {
    soFar.requireOpen(cases);
    TEXT_READ.require(TextRead.suffice(assess.read(), cases.streams(id.value()), reports));
    Triage assessed = new Triage(assess.likelihood(), assess.impact(), assess.outcome());
    apply(new TriageAssessed(id, soFar.triage(), assessed, assess.read(), assess.reasons()));
  }

  @CommandHandler
  void decide(
      AssignInvestigator assign,
      CaseVisibility visibility,
      KnownConflicts conflicts,
      CaseHands hands,
      CaseFacts cases,
      CaseHandlers handlers,
      PolicyParameters parameters) {
    soFar.requireToInvestigate(cases);
    PersonId investigator = assign.investigator();
    Candidate candidate = new Candidate(id, investigator, assign.time(), visibility, conflicts);
    candidate.requireUnassigned();
    Fitness fit = candidate.requireFit();
    candidate.requireUnbound();
    boolean apart = parameters.inForce().segregation();
    boolean took = hands.takers(id.value()).contains(investigator);
    boolean before = candidate.workedBefore(cases, handlers);
    NOT_THE_TAKER.require(!took || !apart);
    ANOTHER_TEAM.require(!before || !apart);
    apply(new InvestigatorAssigned(id, investigator, fit.office(), fit.under(), assign.reasons()));
    combine(took, investigator, TOOK_REPORT_AND_INVESTIGATES, assign.reasons());
    combine(
        before,
        investigator,
        WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION,
        assign.reasons());
  }

  @CommandHandler
  void decide(
      AssignDespiteTie assign,
      CaseVisibility visibility,
      KnownConflicts conflicts,
      CaseHands hands,
      CaseFacts cases,
      CaseHandlers handlers) {
    soFar.requireToInvestigate(cases);
    PersonId investigator = assign.investigator();
    Candidate candidate = new Candidate(id, investigator, assign.time(), visibility, conflicts);
    candidate.requireUnassignedOrKeptAway();
    Fitness fit = candidate.requireFit();
    NOT_THE_TAKER.require(!hands.takers(id.value()).contains(investigator));
    ANOTHER_TEAM.require(!candidate.workedBefore(cases, handlers));
    Set<PersonId> ties = candidate.requireTies();
    apply(
        new InvestigatorAssignedDespiteTie(
            id, investigator, fit.office(), fit.under(), ties, assign.reasons()));
  }

  @CommandHandler
  void decide(
      AppointExternalInvestigator appoint,
      CaseVisibility visibility,
      KnownConflicts conflicts,
      Offices offices,
      CaseFacts cases,
      CaseHandlers handlers) {
    soFar.requireToInvestigate(cases);
    PersonId investigator = appoint.investigator();
    Candidate candidate = new Candidate(id, investigator, appoint.time(), visibility, conflicts);
    candidate.requireUnassigned();
    candidate.requireFromOutside(offices);
    ANOTHER_TEAM.require(!candidate.workedBefore(cases, handlers));
    apply(
        new ExternalInvestigatorAppointed(
            id, investigator, appoint.resolution(), appoint.reasons()));
  }

  @CommandHandler
  void decide(
      CloseCase close,
      Actor actor,
      OpenMatters open,
      CaseHandlers handlers,
      KnownConflicts conflicts,
      CaseFacts cases,
      PolicyParameters parameters) {
    soFar.requireOpen(cases);
    boolean investigated = soFar.hasInvestigated(actor.person());
    CLOSED_BY_ANOTHER.require(!investigated || !parameters.inForce().segregation());
    ReadyToClose ready = new ReadyToClose(close);
    ready.requireFreeHands(actor.person(), handlers, conflicts);
    ready.requireNothingOpen(actor.person(), open);
    ready.requireGround(soFar.somethingAlleged(), soFar.triage(), cases);
    apply(ready.closed(cases));
    combine(investigated, actor.person(), INVESTIGATED_AND_CLOSES, close.reasons());
  }

  @CommandHandler
  void decide(MergeCase merge) {
    if (soFar.mergedInto() == null) {
      apply(new CaseMerged(id, merge.into()));
    }
  }

  @CommandHandler
  void decide(UnmergeCase unmerge) {
    CaseId left = soFar.mergedInto();
    if (left != null) {
      apply(new CaseUnmerged(unmerge.caseId(), left));
    }
  }

  @CommandHandler
  void decide(RecordCombinedDuties record) {
    apply(new DutiesCombined(id, record.person(), record.duties(), null));
  }

  /** Nothing is undone by it: what was done stands until somebody decides otherwise. */
  @CommandHandler
  void decide(FlagDelegatedAct flag, Delegations delegations, DelegatedActs acts) {
    soFar.flagged().unflagged(flag, delegations, acts).forEach(each -> apply(each));
  }

  @CommandHandler
  void decide(RequestReopening request, Actor actor) {
    CLOSED_BEFORE.require(soFar.closing() instanceof Closed);
    apply(new ReopeningRequested(id, actor.person(), request.reasons()));
  }

  @CommandHandler
  void decide(DeclineReopening decline, Actor actor, CaseVisibility visibility) {
    ReopeningAsked asked =
        DECLINED_BY_ANOTHER.requireFound(soFar.closing() instanceof ReopeningAsked it ? it : null);
    DECLINED_BY_ANOTHER.require(
        !asked.by().equals(actor.person())
            || !visibility.leadsBeside(id.value(), asked.by(), decline.time()));
    apply(new ReopeningDeclined(id, asked.by(), decline.reasons()));
  }

  @CommandHandler
  void decide(ReopenCase reopen, Actor actor, CaseFacts cases, PolicyParameters parameters) {
    CLOSED_BEFORE.require(!(soFar.closing() instanceof None));
    ReopeningAsked asked =
        REOPENED_ON_REQUEST.requireFound(soFar.closing() instanceof ReopeningAsked it ? it : null);
    boolean own = asked.by().equals(actor.person());
    REOPENED_ON_REQUEST.require(!own || !parameters.inForce().segregation());
    apply(asked.reopened(reopen, cases));
    List<ReportId> awaited = AwaitedAnswers.in(id, cases);
    if (!awaited.isEmpty()) {
      apply(new ReportersAwaitAnswer(id, awaited));
    }
    combine(own, asked.by(), REQUESTED_AND_REOPENS, reopen.reasons());
  }

  private void combine(boolean did, PersonId who, CombinedDuties duties, Confidential reasons) {
    if (did) {
      apply(new DutiesCombined(id, who, duties, reasons));
    }
  }

  @EventSourcingHandler
  void evolve(CaseEvent event) {
    id = event.caseId();
    soFar.evolve(event);
  }
}
