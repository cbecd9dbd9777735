package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.ANOTHER_TEAM;
import static io.probity.core.casework.CaseRules.ASSIGNED_ONCE;
import static io.probity.core.casework.CaseRules.CLOSED_BEFORE;
import static io.probity.core.casework.CaseRules.CLOSED_BY_ANOTHER;
import static io.probity.core.casework.CaseRules.CLOSED_BY_WHO_ATTESTED;
import static io.probity.core.casework.CaseRules.DECLINED_BY_ANOTHER;
import static io.probity.core.casework.CaseRules.DUPLICATE_OF_ANOTHER;
import static io.probity.core.casework.CaseRules.FIT_TO_INVESTIGATE;
import static io.probity.core.casework.CaseRules.FREE_OF_CONFLICT;
import static io.probity.core.casework.CaseRules.FROM_OUTSIDE;
import static io.probity.core.casework.CaseRules.GROUND_FITS;
import static io.probity.core.casework.CaseRules.KNOWN_PERSON;
import static io.probity.core.casework.CaseRules.LOOKED_INTO_THERE;
import static io.probity.core.casework.CaseRules.NAMED_BEFORE;
import static io.probity.core.casework.CaseRules.NAMED_ONCE;
import static io.probity.core.casework.CaseRules.NOTHING_OPEN;
import static io.probity.core.casework.CaseRules.NOT_THE_TAKER;
import static io.probity.core.casework.CaseRules.ONE_CASE_PER_REPORT;
import static io.probity.core.casework.CaseRules.OPENED_UNDER_IT;
import static io.probity.core.casework.CaseRules.OTHERS_RELY_ON_IT;
import static io.probity.core.casework.CaseRules.REOPENED_ON_REQUEST;
import static io.probity.core.casework.CaseRules.STILL_OPEN;
import static io.probity.core.casework.CaseRules.TEXT_READ;
import static io.probity.core.casework.CaseRules.TIE_TO_SET_ASIDE;
import static io.probity.core.casework.CaseRules.TO_BE_INVESTIGATED;
import static io.probity.core.casework.CaseRules.UNBOUND;
import static io.probity.core.casework.CaseRules.WHO_STAYS;
import static io.probity.core.casework.CaseRules.WITHDRAWN_BY_ANOTHER;
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
import io.probity.core.facts.acting.DelegatedActs;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.TextRead;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What the Company does about what was reported: who is named, who investigates, how it ends. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Case {

  private record Flag(UUID act, WhyFlagged why) {}

  @AggregateIdentifier private CaseId id;
  private final Map<SubjectId, PersonId> named = new HashMap<>();
  private final Set<PersonId> investigators = new HashSet<>();
  private final Set<String> streams = new HashSet<>();
  private final Set<Flag> flagged = new HashSet<>();
  private @Nullable Triage triage;
  private boolean somethingAlleged;
  private @Nullable ClosingGround closedAs;
  private @Nullable CaseId mergedInto;
  private @Nullable PersonId reopeningRequestedBy;

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
    if (!streams.contains(stream)) {
      apply(new StreamOfCaseNamed(id, name.kind(), name.id()));
    }
  }

  @CommandHandler
  void decide(NameSubject name, Offices offices, CaseFacts cases) {
    STILL_OPEN.require(isOpen(cases));
    KNOWN_PERSON.require(offices.known(name.person()));
    NAMED_ONCE.require(!named.containsValue(name.person()));
    apply(new SubjectNamed(id, name.subjectId(), name.person(), name.reasons()));
  }

  @CommandHandler
  void decide(NameOutsideSubject name, CaseFacts cases) {
    STILL_OPEN.require(isOpen(cases));
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
    STILL_OPEN.require(closedAs == null && cases.goesOn(id.value()));
    PersonId person = NAMED_BEFORE.requireFound(named.get(withdraw.subjectId()));
    WITHDRAWN_BY_ANOTHER.require(
        !people.namedBy(withdraw.subjectId().value()).contains(actor.person())
            || !visibility.leadsBeside(id.value(), actor.person(), withdraw.time()));
    apply(new SubjectWithdrawn(id, withdraw.subjectId(), person, withdraw.reasons()));
  }

  @CommandHandler
  void decide(AssessTriage assess, CaseFacts cases, Reports reports) {
    STILL_OPEN.require(isOpen(cases));
    TEXT_READ.require(TextRead.suffice(assess.read(), cases.streams(id.value()), reports));
    Triage now = new Triage(assess.likelihood(), assess.impact(), assess.outcome());
    apply(new TriageAssessed(id, triage, now, assess.read(), assess.reasons()));
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
    PersonId investigator = assign.investigator();
    requireAssignable(investigator, visibility, cases, assign.time());
    Optional<Office> office = visibility.fitToInvestigate(investigator, assign.time());
    FIT_TO_INVESTIGATE.require(office.isPresent());
    FREE_OF_CONFLICT.require(
        !conflicts.keepAwayWhateverTheTies(id.value(), investigator, assign.time()));
    UNBOUND.require(!conflicts.bind(id.value(), investigator));
    boolean apart = parameters.inForce().segregation();
    boolean took = hands.takers(id.value()).contains(investigator);
    boolean before = workedBefore(investigator, cases, handlers);
    NOT_THE_TAKER.require(!took || !apart);
    ANOTHER_TEAM.require(!before || !apart);
    apply(new InvestigatorAssigned(id, investigator, office.orElseThrow(), assign.reasons()));
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
    PersonId investigator = assign.investigator();
    requireToInvestigate(cases);
    boolean assigned = visibility.isAssigned(id.value(), investigator, assign.time());
    ASSIGNED_ONCE.require(!assigned || conflicts.keepAway(id.value(), investigator, assign.time()));
    WHO_STAYS.require(assigned || !visibility.isToLeave(investigator, assign.time()));
    Optional<Office> office = visibility.fitToInvestigate(investigator, assign.time());
    FIT_TO_INVESTIGATE.require(office.isPresent());
    FREE_OF_CONFLICT.require(
        !conflicts.keepAwayWhateverTheTies(id.value(), investigator, assign.time()));
    NOT_THE_TAKER.require(!hands.takers(id.value()).contains(investigator));
    ANOTHER_TEAM.require(!workedBefore(investigator, cases, handlers));
    Set<PersonId> ties = visibility.subjectsBoundTo(id.value(), investigator);
    TIE_TO_SET_ASIDE.require(!ties.isEmpty());
    apply(
        new InvestigatorAssignedDespiteTie(
            id, investigator, office.orElseThrow(), ties, assign.reasons()));
  }

  @CommandHandler
  void decide(
      AppointExternalInvestigator appoint,
      CaseVisibility visibility,
      KnownConflicts conflicts,
      Offices offices,
      CaseFacts cases,
      CaseHandlers handlers) {
    PersonId investigator = appoint.investigator();
    requireAssignable(investigator, visibility, cases, appoint.time());
    FROM_OUTSIDE.require(
        offices.known(investigator) && offices.heldBy(investigator, appoint.time()).isEmpty());
    FREE_OF_CONFLICT.require(!conflicts.keepAway(id.value(), investigator, appoint.time()));
    ANOTHER_TEAM.require(!workedBefore(investigator, cases, handlers));
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
    STILL_OPEN.require(isOpen(cases));
    boolean investigated = investigators.contains(actor.person());
    CLOSED_BY_ANOTHER.require(!investigated || !parameters.inForce().segregation());
    CLOSED_BY_WHO_ATTESTED.require(handlers.hasAttested(id.value(), actor.person()));
    FreeHands.require(id.value(), handlers, conflicts, close.time());
    NOTHING_OPEN.require(open.of(id.value(), close.time()).isEmpty());
    CaseId other = close.duplicateOf();
    GROUND_FITS.require(
        close.ground().fits(somethingAlleged, triage == null ? null : triage.outcome()));
    DUPLICATE_OF_ANOTHER.require(
        (close.ground() == ClosingGround.DUPLICATE) == (other != null) && !id.equals(other));
    LOOKED_INTO_THERE.require(other == null || cases.isLookedInto(other.value()));
    OTHERS_RELY_ON_IT.require(
        close.ground() == ClosingGround.CONCLUDED || cases.duplicates(id.value()).isEmpty());
    apply(new CaseClosed(id, close.ground(), other, close.reasons()));
    combine(investigated, actor.person(), INVESTIGATED_AND_CLOSES, close.reasons());
  }

  @CommandHandler
  void decide(MergeCase merge) {
    if (mergedInto == null) {
      apply(new CaseMerged(id, merge.into()));
    }
  }

  @CommandHandler
  void decide(UnmergeCase unmerge) {
    CaseId left = mergedInto;
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
    UUID delegation = flag.delegationId().value();
    acts.contradicted(delegation, flag.act(), flag.actedAt())
        .ifPresent(other -> flag(flag, WhyFlagged.CONTRADICTS_ANOTHER, other, delegations));
    if (delegations.isTakenBack(delegation, flag.actedAt())) {
      flag(flag, WhyFlagged.POWER_TAKEN_BACK, null, delegations);
    }
  }

  private void flag(
      FlagDelegatedAct it, WhyFlagged why, @Nullable UUID other, Delegations delegations) {
    PersonId principal = delegations.find(it.delegationId().value()).orElseThrow().principal();
    if (!flagged.contains(new Flag(it.act(), why))) {
      apply(new DelegatedActFlagged(id, it.delegationId(), principal, it.act(), why, other));
    }
  }

  @CommandHandler
  void decide(RequestReopening request, Actor actor) {
    CLOSED_BEFORE.require(closedAs != null && reopeningRequestedBy == null);
    apply(new ReopeningRequested(id, actor.person(), request.reasons()));
  }

  @CommandHandler
  void decide(DeclineReopening decline, Actor actor) {
    PersonId requester = DECLINED_BY_ANOTHER.requireFound(reopeningRequestedBy);
    DECLINED_BY_ANOTHER.require(!requester.equals(actor.person()));
    apply(new ReopeningDeclined(id, requester, decline.reasons()));
  }

  @CommandHandler
  void decide(ReopenCase reopen, Actor actor, CaseFacts cases, PolicyParameters parameters) {
    ClosingGround ground = CLOSED_BEFORE.requireFound(closedAs);
    PersonId requester = REOPENED_ON_REQUEST.requireFound(reopeningRequestedBy);
    boolean own = requester.equals(actor.person());
    REOPENED_ON_REQUEST.require(!own || !parameters.inForce().segregation());
    apply(new CaseReopened(id, requester, ground, reopen.reasons()));
    tellThatReportersAwaitAnswer(cases);
    combine(own, requester, REQUESTED_AND_REOPENS, reopen.reasons());
  }

  private void tellThatReportersAwaitAnswer(CaseFacts cases) {
    List<ReportId> reports =
        cases.streams(id.value()).stream()
            .filter(StreamKind.REPORT::names)
            .map(stream -> new ReportId(StreamKind.REPORT.idIn(stream)))
            .filter(report -> cases.caseOf(StreamKind.MAILBOX.stream(report.value())).isPresent())
            .sorted(Comparator.comparing(ReportId::value))
            .toList();
    if (!reports.isEmpty()) {
      apply(new ReportersAwaitAnswer(id, reports));
    }
  }

  /** As the link of its report says, whether the case itself said so yet or not. */
  private boolean isOpen(CaseFacts cases) {
    return closedAs == null && cases.isOpen(id.value());
  }

  private boolean workedBefore(PersonId person, CaseFacts cases, CaseHandlers handlers) {
    return cases.followsFrom(id.value()).stream()
        .anyMatch(before -> handlers.everWorked(before, person));
  }

  private void requireAssignable(
      PersonId investigator, CaseVisibility visibility, CaseFacts cases, Instant at) {
    requireToInvestigate(cases);
    ASSIGNED_ONCE.require(!visibility.isAssigned(id.value(), investigator, at));
    WHO_STAYS.require(!visibility.isToLeave(investigator, at));
  }

  private void requireToInvestigate(CaseFacts cases) {
    STILL_OPEN.require(isOpen(cases));
    TO_BE_INVESTIGATED.require(triage != null && triage.outcome() == Triage.Outcome.INVESTIGATE);
  }

  private void combine(boolean did, PersonId who, CombinedDuties duties, Confidential reasons) {
    if (did) {
      apply(new DutiesCombined(id, who, duties, reasons));
    }
  }

  @EventSourcingHandler
  void evolve(CaseEvent event) {
    switch (event) {
      case CaseOpened opened -> id = opened.caseId();
      case StreamOfCaseNamed stream -> {
        streams.add(stream.kind().stream(stream.id()));
        somethingAlleged |= stream.kind() == StreamKind.ALLEGATION;
      }
      case SubjectNamed subject -> named.put(subject.subjectId(), subject.person());
      case SubjectWithdrawn subject -> named.remove(subject.subjectId());
      case OutsideSubjectNamed _, DutiesCombined _, ReportersAwaitAnswer _ -> {}
      case DelegatedActFlagged flag -> flagged.add(new Flag(flag.act(), flag.why()));
      case TriageAssessed triaged -> triage = triaged.now();
      case InvestigatorAssigned assigned -> investigators.add(assigned.investigator());
      case InvestigatorAssignedDespiteTie assigned -> investigators.add(assigned.investigator());
      case ExternalInvestigatorAppointed assigned -> investigators.add(assigned.investigator());
      case CaseClosed ended -> closedAs = ended.ground();
      case CaseMerged merged -> mergedInto = merged.into();
      case CaseUnmerged _ -> mergedInto = null;
      case ReopeningRequested requested -> reopeningRequestedBy = requested.requestedBy();
      case ReopeningDeclined _ -> reopeningRequestedBy = null;
      case CaseReopened _ -> {
        closedAs = null;
        reopeningRequestedBy = null;
      }
    }
  }
}
