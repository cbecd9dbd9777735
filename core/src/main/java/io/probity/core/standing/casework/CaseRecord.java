package io.probity.core.standing.casework;

import io.probity.core.casework.CaseEvent;
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
import io.probity.core.casework.ClosingGround;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import io.probity.core.screening.RecusalCause;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.standing.fold.Sets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register {@code cases} holds of one case.
 *
 * @param closedAs null while it is open
 */
public record CaseRecord(
    CaseOpened opening,
    @Nullable ClosingGround closedAs,
    boolean inTriage,
    boolean escalated,
    CaseTeam team,
    Set<PersonId> named,
    Set<String> streams) {

  static CaseRecord after(CaseEvent event, Moment at, @Nullable CaseRecord before) {
    return event instanceof CaseOpened opened ? of(opened) : known(before).after(event, at);
  }

  private static CaseRecord of(CaseOpened opened) {
    Set<String> streams = Set.of(opened.reportId().stream());
    return new CaseRecord(opened, null, true, false, CaseTeam.NOBODY, Set.of(), streams);
  }

  private CaseRecord after(CaseEvent event, Moment at) {
    return switch (event) {
      case CaseOpened _ -> this;
      case StreamOfCaseNamed stream -> withStream(stream.kind().stream(stream.id()));
      case SubjectNamed subject ->
          withTeam(team.without(subject.person())).withNamed(subject.person());
      case SubjectWithdrawn subject -> withoutNamed(subject.person());
      case OutsideSubjectNamed _,
          ReopeningDeclined _,
          ReopeningRequested _,
          DutiesCombined _,
          DelegatedActFlagged _,
          CaseMerged _,
          CaseUnmerged _,
          ReportersAwaitAnswer _ ->
          this;
      case TriageAssessed _ -> afterTriage();
      case InvestigatorAssigned assigned ->
          withTeam(team.with(assigned.investigator(), at)).afterTriage();
      case InvestigatorAssignedDespiteTie assigned ->
          withTeam(team.withDespiteTies(assigned.investigator(), assigned.ties(), at));
      case ExternalInvestigatorAppointed appointed ->
          withTeam(team.withOutsider(appointed.investigator(), at));
      case CaseClosed closed -> withEnd(closed.ground());
      case CaseReopened _ -> withEnd(null);
    };
  }

  static CaseRecord after(ScreeningEvent event, @Nullable CaseRecord before) {
    CaseRecord now = known(before);
    CaseTeam team = now.team();
    return switch (event) {
      case ConflictDeclared says -> now.withTeam(team.keepingOut(says.person()));
      case ConflictCleared cleared -> now.withTeam(team.lettingIn(cleared.person()));
      // Who is named is kept out for that, and no longer than they are.
      case HandlerRecused gone when gone.cause() == RecusalCause.NAMED_AS_SUBJECT ->
          now.withTeam(team.without(gone.handler()));
      case HandlerRecused gone ->
          now.withTeam(team.keepingOut(gone.handler()).without(gone.handler()));
      case ScreeningBegun _, FreedomAttested _, TaintReviewed _ -> now;
    };
  }

  static CaseRecord known(@Nullable CaseRecord before) {
    return Objects.requireNonNull(before, "a case begins with its opening");
  }

  boolean open() {
    return closedAs == null;
  }

  /** What it is about is looked into, or was. */
  boolean isLookedInto() {
    return open() || closedAs == ClosingGround.CONCLUDED;
  }

  public CaseId id() {
    return opening.caseId();
  }

  public Set<PersonId> assigned() {
    return team.assigned().keySet();
  }

  public Set<PersonId> keptOut() {
    return team.keptOut();
  }

  CaseRecord withEscalation() {
    return new CaseRecord(opening, closedAs, inTriage, true, team, named, streams);
  }

  /** With what came from another case, or without what went to one. */
  CaseRecord withStreams(Set<String> now) {
    return new CaseRecord(opening, closedAs, inTriage, escalated, team, named, now);
  }

  private CaseRecord withStream(String stream) {
    return withStreams(Sets.with(streams, stream));
  }

  private CaseRecord withTeam(CaseTeam now) {
    return new CaseRecord(opening, closedAs, inTriage, escalated, now, named, streams);
  }

  private CaseRecord withNamed(PersonId person) {
    return new CaseRecord(
        opening, closedAs, inTriage, escalated, team, Sets.with(named, person), streams);
  }

  private CaseRecord withoutNamed(PersonId person) {
    return new CaseRecord(
        opening, closedAs, inTriage, escalated, team, Sets.without(named, person), streams);
  }

  private CaseRecord afterTriage() {
    return new CaseRecord(opening, closedAs, false, escalated, team, named, streams);
  }

  /** Triage is over for good: a case that is reopened goes on where it stood. */
  private CaseRecord withEnd(@Nullable ClosingGround now) {
    return new CaseRecord(opening, now, false, escalated, team, named, streams);
  }
}
