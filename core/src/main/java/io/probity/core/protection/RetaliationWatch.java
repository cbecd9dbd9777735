package io.probity.core.protection;

import static io.probity.core.protection.WatchCheck.AFTER_A_CHANGE;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.protection.WatchRules.CHECK_PASSED;
import static io.probity.core.protection.WatchRules.IN_ITS_TURN;
import static io.probity.core.protection.WatchRules.NOT_BY_WHO_DECIDED;
import static io.probity.core.protection.WatchRules.NOT_TO_COME;
import static io.probity.core.protection.WatchRules.SUSPECTED_BEFORE;
import static io.probity.core.protection.WatchRules.WATCHED_IS_IDENTIFIED;
import static io.probity.core.protection.WatchRules.WATCHED_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.contact.IdentifiedReporters;
import io.probity.core.facts.contact.Reports;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchCommand.OpenRetaliationWatch;
import io.probity.core.protection.RetaliationWatchCommand.RecordEmploymentChange;
import io.probity.core.protection.RetaliationWatchCommand.RecordMissedCheck;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.protection.RetaliationWatchCommand.WatchOver;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Whether one reporter or witness suffers for what they said: looked at again and again. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class RetaliationWatch {

  @AggregateIdentifier private @Nullable WatchId id;
  private CaseId caseId;
  private LocalDate since;
  private final Map<WatchCheck, Instant> due = new EnumMap<>(WatchCheck.class);
  private final Set<WatchCheck> missed = EnumSet.noneOf(WatchCheck.class);
  private final Set<PersonId> deciders = new HashSet<>();
  private boolean suspected;

  RetaliationWatch() {}

  /** Opened beside a closed case too: retaliation has its own time. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(
      OpenRetaliationWatch open,
      CaseFacts cases,
      IdentifiedReporters reporters,
      PolicyParameters parameters) {
    WATCHED_ONCE.require(id == null);
    WATCHED_IS_IDENTIFIED.require(
        open.as().cameForward(open.watchId(), reporters)
            && cases
                .caseOf(open.as().stream(open.watchId()))
                .equals(Optional.of(open.caseId().value())));
    NOT_TO_COME.require(!open.since().isAfter(Parameters.latestToday(open.time())));
    open(open.watchId(), open.caseId(), open.as(), open.since(), open.reasons(), parameters);
  }

  /**
   * Over an anonymous reporter nobody can watch, and nobody watches twice: then nothing changes.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(
      WatchOver over,
      CaseFacts cases,
      Reports reports,
      IdentifiedReporters reporters,
      PolicyParameters parameters) {
    if (id == null && over.as().cameForward(over.watchId(), reporters)) {
      String stream = over.as().stream(over.watchId());
      CaseId of = new CaseId(cases.caseOf(stream).orElseThrow());
      Instant given = over.since();
      Instant since = given == null ? receivedAt(stream, reports, over.time()) : given;
      LocalDate day = parameters.inForce().dayOf(since);
      open(over.watchId(), of, over.as(), day, null, parameters);
    }
  }

  private static Instant receivedAt(String report, Reports reports, Instant otherwise) {
    return reports
        .receivedForTheCompanyAt(report)
        .or(() -> reports.reachedHelpLineAt(report))
        .orElse(otherwise);
  }

  private static void open(
      WatchId watch,
      CaseId of,
      Watched as,
      LocalDate since,
      @Nullable Confidential reasons,
      PolicyParameters parameters) {
    Instant dueAt = dueAt(FIRST, since, parameters.inForce());
    apply(new RetaliationWatchOpened(watch, of, as, since, FIRST, dueAt, reasons));
  }

  @CommandHandler
  void decide(
      RecordRetaliationCheck record,
      Actor actor,
      CaseVisibility visibility,
      PolicyParameters parameters) {
    requireApart(actor, visibility, record.time());
    ParameterValues values = parameters.inForce();
    WatchCheck check = record.check();
    IN_ITS_TURN.require(hasCome(check, values.endOf(values.dayOf(record.time()))));
    Optional<WatchCheck> next = check.next();
    apply(
        new RetaliationCheckRecorded(
            watch(),
            caseId,
            check,
            record.seen(),
            next.orElse(null),
            next.map(each -> dueAt(each, since, values)).orElse(null),
            record.notes()));
  }

  @CommandHandler
  void decide(SettleSuspicion settle, Actor actor, CaseVisibility visibility) {
    requireApart(actor, visibility, settle.time());
    SUSPECTED_BEFORE.require(suspected);
    apply(new SuspicionSettled(watch(), caseId, settle.reasons()));
  }

  @CommandHandler
  void decide(
      RecordEmploymentChange change,
      KnownConflicts conflicts,
      CaseHandlers handlers,
      PolicyParameters parameters) {
    NOT_TO_COME.require(!change.occurredOn().isAfter(Parameters.latestToday(change.time())));
    apply(
        new EmploymentChangeRecorded(
            watch(),
            caseId,
            change.change(),
            change.occurredOn(),
            List.copyOf(change.deciders()),
            whoMayHaveKnown(change, conflicts, handlers),
            lookAfter(change, parameters.inForce()),
            missed.contains(AFTER_A_CHANGE),
            change.reasons()));
  }

  /** A clock that fires when somebody has looked, or twice, changes nothing. */
  @CommandHandler
  void decide(RecordMissedCheck miss) {
    WatchCheck check = miss.check();
    CHECK_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (miss.dueAt().equals(due.get(check)) && !missed.contains(check)) {
      apply(new RetaliationCheckMissed(watch(), caseId, check, miss.dueAt()));
    }
  }

  @EventSourcingHandler
  void evolve(RetaliationWatchEvent event) {
    switch (event) {
      case RetaliationWatchOpened opened -> {
        id = opened.watchId();
        caseId = opened.caseId();
        since = opened.since();
        due.put(opened.check(), opened.dueAt());
      }
      case RetaliationCheckRecorded recorded -> {
        due.remove(recorded.check());
        missed.remove(recorded.check());
        suspected |= recorded.seen() == Detriment.SUSPECTED;
        if (recorded.next() != null && recorded.nextDueAt() != null) {
          due.put(recorded.next(), recorded.nextDueAt());
        }
      }
      case SuspicionSettled _ -> suspected = false;
      case EmploymentChangeRecorded changed -> {
        due.put(AFTER_A_CHANGE, changed.dueAt());
        deciders.addAll(changed.deciders());
      }
      case RetaliationCheckMissed miss -> missed.add(miss.check());
    }
  }

  /** As long as somebody is left who may. */
  private void requireApart(Actor actor, CaseVisibility visibility, Instant at) {
    Set<PersonId> leading = visibility.whoLead(caseId.value(), at);
    NOT_BY_WHO_DECIDED.require(!decided(actor) || deciders.containsAll(leading));
  }

  private boolean decided(Actor actor) {
    PersonId principal = actor.actingFor();
    return deciders.contains(actor.person()) || (principal != null && deciders.contains(principal));
  }

  private WatchId watch() {
    return Objects.requireNonNull(id, "the first event sets it");
  }

  private static Instant dueAt(WatchCheck check, LocalDate since, ParameterValues values) {
    return values.endOf(check.dayAfter(since, values.watch()));
  }

  /** No change puts off the look at one before it. */
  private Instant lookAfter(RecordEmploymentChange change, ParameterValues values) {
    Instant later = dueAt(AFTER_A_CHANGE, values.dayOf(change.time()), values);
    Instant running = due.get(AFTER_A_CHANGE);
    return running == null || running.isAfter(later) ? later : running;
  }

  private boolean hasCome(WatchCheck check, Instant endOfToday) {
    Instant end = due.get(check);
    return end != null && (check == AFTER_A_CHANGE || !end.isAfter(endOfToday));
  }

  /** Whoever was recused since knows what they knew; who is missing is nobody's secret. */
  private List<PersonId> whoMayHaveKnown(
      RecordEmploymentChange change, KnownConflicts conflicts, CaseHandlers handlers) {
    UUID id = caseId.value();
    return change.deciders().stream()
        .filter(
            person ->
                conflicts.letSee(id, person, change.time()) || handlers.everWorked(id, person))
        .toList();
  }
}
