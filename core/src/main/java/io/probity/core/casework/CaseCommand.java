package io.probity.core.casework;

import io.probity.core.delegation.DelegationId;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.TextRead;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case. */
public sealed interface CaseCommand extends Command {

  CaseId caseId();

  /**
   * A policy opens the case of a report.
   *
   * @param takenBy who took the report down, if it was not its reporter
   */
  @NotByPeople
  record OpenCase(
      @ServerMade @TargetAggregateIdentifier CaseId caseId,
      ReportId reportId,
      Instant reportedAt,
      @Nullable PersonId takenBy,
      Set<Office> doNotShowTo,
      Instant time)
      implements CaseCommand {

    public OpenCase {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }

  /** A policy names a stream, opened under the case, as the case's own. */
  @NotByPeople
  record NameStreamOfCase(
      @TargetAggregateIdentifier CaseId caseId, StreamKind kind, UUID id, Instant time)
      implements CaseCommand {}

  /** A policy ends a case whose report was linked to another one. */
  @NotByPeople
  record MergeCase(@TargetAggregateIdentifier CaseId caseId, CaseId into, Instant time)
      implements CaseCommand {}

  /** A policy lets a case go on to which its report came back. */
  @NotByPeople
  record UnmergeCase(@TargetAggregateIdentifier CaseId caseId, Instant time)
      implements CaseCommand {}

  /**
   * A policy puts on record that one person did what takes two, in a stream of the case.
   *
   * @param person who did
   */
  @NotByPeople
  record RecordCombinedDuties(
      @TargetAggregateIdentifier CaseId caseId,
      PersonId person,
      CombinedDuties duties,
      Instant time)
      implements CaseCommand {}

  /** The case is about somebody whom the register knows. */
  record NameSubject(
      @TargetAggregateIdentifier CaseId caseId,
      @ServerMade SubjectId subjectId,
      PersonId person,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /** The case is about somebody whom the register does not know. */
  record NameOutsideSubject(
      @TargetAggregateIdentifier CaseId caseId,
      @ServerMade SubjectId subjectId,
      Confidential name,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /** Somebody else finds that a person was named in error. */
  record WithdrawSubject(
      @TargetAggregateIdentifier CaseId caseId,
      SubjectId subjectId,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /**
   * How likely the case is, how much it would matter, and what follows; again when that changes.
   *
   * @param read which text of each report that was translated; absent where none was
   */
  record AssessTriage(
      @TargetAggregateIdentifier CaseId caseId,
      Triage.Level likelihood,
      Triage.Level impact,
      Triage.Outcome outcome,
      @Nullable List<TextRead> read,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /** Somebody is to find out what happened. */
  record AssignInvestigator(
      @TargetAggregateIdentifier CaseId caseId,
      PersonId investigator,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /** Somebody bound to a person named in the case is to investigate it all the same. */
  record AssignDespiteTie(
      @TargetAggregateIdentifier CaseId caseId,
      PersonId investigator,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /**
   * Somebody from outside is to investigate what nobody of the ethics office may.
   *
   * @param resolution of the audit committee
   */
  record AppointExternalInvestigator(
      @TargetAggregateIdentifier CaseId caseId,
      PersonId investigator,
      Confidential resolution,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}

  /** A policy lets somebody look at what a delegate did, if there is a reason to. */
  @NotByPeople
  record FlagDelegatedAct(
      @TargetAggregateIdentifier CaseId caseId,
      DelegationId delegationId,
      UUID act,
      Instant actedAt,
      Instant time)
      implements CaseCommand {}

  /** Something came up after the end. */
  record RequestReopening(
      @TargetAggregateIdentifier CaseId caseId, Confidential reasons, Instant time)
      implements CaseCommand {}

  /** The case goes on, as somebody else asked for. */
  record ReopenCase(@TargetAggregateIdentifier CaseId caseId, Confidential reasons, Instant time)
      implements CaseCommand {}

  /** Somebody else does not agree that the case should go on; it may be asked for anew. */
  record DeclineReopening(
      @TargetAggregateIdentifier CaseId caseId, Confidential reasons, Instant time)
      implements CaseCommand {}

  /**
   * Nothing is left to be done.
   *
   * @param duplicateOf the case with the same facts, of a duplicate
   */
  record CloseCase(
      @TargetAggregateIdentifier CaseId caseId,
      ClosingGround ground,
      @Nullable CaseId duplicateOf,
      Confidential reasons,
      Instant time)
      implements CaseCommand {}
}
