package io.probity.core.casework;

import io.probity.core.delegation.DelegationId;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.TextRead;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent extends Event {

  CaseId caseId();

  /** One of the ways in which somebody comes to investigate. */
  interface Assigning {
    CaseId caseId();

    PersonId investigator();
  }

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

  /** This person was named in error; that they were named stays on record. */
  record SubjectWithdrawn(CaseId caseId, SubjectId subjectId, PersonId person, Confidential reasons)
      implements CaseEvent {}

  /**
   * Triage is done, or done again.
   *
   * @param before what was said last; absent the first time
   * @param read which text of each report that was translated; absent where none was
   */
  record TriageAssessed(
      CaseId caseId,
      @Nullable Triage before,
      Triage now,
      @Nullable List<TextRead> read,
      Confidential reasons)
      implements CaseEvent {}

  /**
   * Somebody investigates from here on.
   *
   * @param office the one that makes them fit to
   * @param under the delegation by which they are its holder's designee; null for their own office
   */
  record InvestigatorAssigned(
      CaseId caseId,
      PersonId investigator,
      Office office,
      @Nullable DelegationId under,
      Confidential reasons)
      implements CaseEvent, Assigning {}

  /**
   * Somebody investigates although a declared relation binds them to subjects of the case.
   *
   * @param under the delegation by which they are its holder's designee; null for their own office
   * @param ties these subjects: a tie to anybody else still keeps the investigator out
   */
  record InvestigatorAssignedDespiteTie(
      CaseId caseId,
      PersonId investigator,
      Office office,
      @Nullable DelegationId under,
      Set<PersonId> ties,
      Confidential reasons)
      implements CaseEvent, Assigning {

    public InvestigatorAssignedDespiteTie {
      Set<PersonId> sorted = new TreeSet<>(Comparator.comparing(PersonId::value));
      sorted.addAll(ties);
      ties = Collections.unmodifiableSet(sorted);
    }
  }

  /**
   * Somebody from outside investigates, since the case is closed to both officers.
   *
   * @param resolution of the audit committee
   */
  record ExternalInvestigatorAppointed(
      CaseId caseId, PersonId investigator, Confidential resolution, Confidential reasons)
      implements CaseEvent, Assigning {}

  /**
   * One person did what takes two: every exception is on record here.
   *
   * @param reasons absent where a policy says so: they stand in the entry that it heard
   */
  record DutiesCombined(
      CaseId caseId, PersonId person, CombinedDuties duties, @Nullable Confidential reasons)
      implements CaseEvent {}

  /**
   * The case ended; whoever closed it is the entry's actor.
   *
   * @param duplicateOf the case with the same facts, of a duplicate
   * @param notLookedInto what it was to look into, and did not
   */
  record CaseClosed(
      CaseId caseId,
      ClosingGround ground,
      @Nullable CaseId duplicateOf,
      List<FollowedSuspicion> notLookedInto,
      Confidential reasons)
      implements CaseEvent {

    public CaseClosed {
      notLookedInto = List.copyOf(notLookedInto);
    }
  }

  /** The case ended because its report is dealt with in another one, where the reasons stand. */
  record CaseMerged(CaseId caseId, CaseId into) implements CaseEvent {}

  /** Its report came back: the case goes on where it stood. */
  record CaseUnmerged(CaseId caseId, CaseId from) implements CaseEvent {}

  /** Somebody says why a closed case should go on. */
  record ReopeningRequested(CaseId caseId, PersonId requestedBy, Confidential reasons)
      implements CaseEvent {}

  /** Somebody else did not agree that it should go on. */
  record ReopeningDeclined(CaseId caseId, PersonId requestedBy, Confidential reasons)
      implements CaseEvent {}

  /**
   * The case goes on; its closing stays on record.
   *
   * @param closedAs the ground on which it had ended
   * @param lookedIntoAgain what it is to look into, and had not
   */
  record CaseReopened(
      CaseId caseId,
      PersonId requestedBy,
      ClosingGround closedAs,
      List<FollowedSuspicion> lookedIntoAgain,
      Confidential reasons)
      implements CaseEvent {

    public CaseReopened {
      lookedIntoAgain = List.copyOf(lookedIntoAgain);
    }
  }

  /**
   * What a delegate did stands, and its principal is to look at it.
   *
   * @param act the id of its entry
   * @param other the act that it contradicts
   */
  record DelegatedActFlagged(
      CaseId caseId,
      DelegationId delegationId,
      PersonId principal,
      UUID act,
      WhyFlagged why,
      @Nullable UUID other)
      implements CaseEvent {}

  /** Whoever made these reports is owed an answer anew, since the case goes on. */
  record ReportersAwaitAnswer(CaseId caseId, List<ReportId> reports) implements CaseEvent {

    public ReportersAwaitAnswer {
      reports = List.copyOf(reports);
    }
  }
}
