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
    Set<String> streams) {

  static CaseRecord after(CaseEvent event, @Nullable CaseRecord before) {
    return switch (event) {
      case CaseOpened opened ->
          new CaseRecord(
              opened, true, true, false, Set.of(), Set.of(), Set.of(opened.reportId().stream()));
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

  static CaseRecord known(@Nullable CaseRecord before) {
    return Objects.requireNonNull(before, "a case begins with its opening");
  }

  CaseId id() {
    return opening.caseId();
  }

  CaseRecord withEscalation() {
    return new CaseRecord(opening, open, inTriage, true, assigned, named, streams);
  }

  private CaseRecord withStream(String stream) {
    return new CaseRecord(
        opening, open, inTriage, escalated, assigned, named, Sets.with(streams, stream));
  }

  private CaseRecord withAssigned(Set<PersonId> now) {
    return new CaseRecord(opening, open, inTriage, escalated, now, named, streams);
  }

  private CaseRecord withNamed(PersonId person) {
    return new CaseRecord(
        opening, open, inTriage, escalated, assigned, Sets.with(named, person), streams);
  }

  private CaseRecord afterTriage() {
    return new CaseRecord(opening, open, false, escalated, assigned, named, streams);
  }

  private CaseRecord closed() {
    return new CaseRecord(opening, false, false, escalated, assigned, named, streams);
  }
}
