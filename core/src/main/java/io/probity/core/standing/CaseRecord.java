package io.probity.core.standing;

import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the register {@code cases} holds of one case. */
record CaseRecord(
    CaseOpened opening,
    boolean open,
    boolean inTriage,
    boolean escalated,
    Set<PersonId> assigned,
    Set<PersonId> named,
    Set<PersonId> keptOut,
    Set<String> streams) {

  static CaseRecord after(CaseEvent event, @Nullable CaseRecord before) {
    return switch (event) {
      case CaseOpened opened ->
          new CaseRecord(
              opened,
              true,
              true,
              false,
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(opened.reportId().stream()));
      case StreamOfCaseNamed named -> known(before).withStream(named.kind().stream(named.id()));
      case SubjectNamed named ->
          known(before)
              .withAssigned(Sets.without(known(before).assigned(), named.person()))
              .withNamed(named.person());
      case OutsideSubjectNamed _ -> known(before);
      case TriageAssessed _ -> known(before).afterTriage();
      case InvestigatorAssigned assigned ->
          known(before)
              .withAssigned(Sets.with(known(before).assigned(), assigned.investigator()))
              .afterTriage();
      case CaseClosed _ -> known(before).closed();
    };
  }

  static CaseRecord after(ScreeningEvent event, @Nullable CaseRecord before) {
    CaseRecord now = known(before);
    return switch (event) {
      case ConflictDeclared says -> now.withKeptOut(Sets.with(now.keptOut(), says.person()));
      case ConflictCleared cleared ->
          now.withKeptOut(Sets.without(now.keptOut(), cleared.person()));
      case HandlerRecused gone ->
          now.withKeptOut(Sets.with(now.keptOut(), gone.handler()))
              .withAssigned(Sets.without(now.assigned(), gone.handler()));
      case ScreeningBegun _, FreedomAttested _, TaintReviewed _ -> now;
    };
  }

  static CaseRecord known(@Nullable CaseRecord before) {
    return Objects.requireNonNull(before, "a case begins with its opening");
  }

  CaseId id() {
    return opening.caseId();
  }

  CaseRecord withEscalation() {
    return new CaseRecord(opening, open, inTriage, true, assigned, named, keptOut, streams);
  }

  private CaseRecord withStream(String stream) {
    return new CaseRecord(
        opening, open, inTriage, escalated, assigned, named, keptOut, Sets.with(streams, stream));
  }

  private CaseRecord withAssigned(Set<PersonId> now) {
    return new CaseRecord(opening, open, inTriage, escalated, now, named, keptOut, streams);
  }

  private CaseRecord withNamed(PersonId person) {
    return new CaseRecord(
        opening, open, inTriage, escalated, assigned, Sets.with(named, person), keptOut, streams);
  }

  private CaseRecord withKeptOut(Set<PersonId> now) {
    return new CaseRecord(opening, open, inTriage, escalated, assigned, named, now, streams);
  }

  private CaseRecord afterTriage() {
    return new CaseRecord(opening, open, false, escalated, assigned, named, keptOut, streams);
  }

  private CaseRecord closed() {
    return new CaseRecord(opening, false, false, escalated, assigned, named, keptOut, streams);
  }
}
