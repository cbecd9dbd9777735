package io.probity.core.casework;

import io.probity.core.intake.ReportId;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent extends Event {

  CaseId caseId();

  /** A report got its case, which thereby names the report's stream as its own. */
  record CaseOpened(
      CaseId caseId,
      ReportId reportId,
      Instant reportedAt,
      @Nullable PersonId takenBy,
      Set<Office> doNotShowTo)
      implements CaseEvent {

    public CaseOpened {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /** From here on whoever holds this case knows that the stream belongs to it. */
  record StreamOfCaseNamed(CaseId caseId, StreamKind kind, UUID id) implements CaseEvent {}

  /** From here on this person sees nothing of the case. */
  record SubjectNamed(CaseId caseId, SubjectId subjectId, PersonId person, Confidential reasons)
      implements CaseEvent {}

  /** Somebody from outside is a subject of the case. */
  record OutsideSubjectNamed(
      CaseId caseId, SubjectId subjectId, Confidential name, Confidential reasons)
      implements CaseEvent {}

  /**
   * Triage is done, or done again.
   *
   * @param before what was said last; absent the first time
   */
  record TriageAssessed(CaseId caseId, @Nullable Triage before, Triage now, Confidential reasons)
      implements CaseEvent {}

  /**
   * Somebody investigates from here on.
   *
   * @param office the one that makes them fit to
   */
  record InvestigatorAssigned(
      CaseId caseId, PersonId investigator, Office office, Confidential reasons)
      implements CaseEvent {}

  /** The case ended; whoever closed it is the entry's actor. */
  record CaseClosed(CaseId caseId, ClosingGround ground, Confidential reasons)
      implements CaseEvent {}
}
