package io.probity.core.investigation;

import io.probity.core.casework.SubjectId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an investigation. */
public sealed interface InvestigationCommand extends Command {

  /** The most items of a plan. */
  int MOST_ITEMS = 100;

  InvestigationId investigationId();

  /**
   * What is to be done; again when that changes.
   *
   * @param items how many, numbered from 1 in the text
   */
  record ProposePlan(
      @TargetAggregateIdentifier InvestigationId investigationId,
      int items,
      Confidential plan,
      Instant time)
      implements InvestigationCommand {

    public ProposePlan {
      if (items < 1 || items > MOST_ITEMS) {
        throw new IllegalArgumentException("A plan has 1 to " + MOST_ITEMS + " items");
      }
    }
  }

  /**
   * Somebody else agrees with the plan.
   *
   * @param plan its version: the one that they read
   */
  record ApprovePlan(
      @TargetAggregateIdentifier InvestigationId investigationId,
      int plan,
      Confidential reasons,
      Instant time)
      implements InvestigationCommand {}

  /** Something that the plan asks for was done. */
  record RecordStep(
      @TargetAggregateIdentifier InvestigationId investigationId,
      int item,
      LocalDate doneOn,
      Confidential account,
      Instant time)
      implements InvestigationCommand {}

  /**
   * Somebody was asked.
   *
   * @param subject of the case; absent if it was somebody else, whom the notes name
   */
  record RecordInterview(
      @TargetAggregateIdentifier InvestigationId investigationId,
      @ServerMade InterviewId interviewId,
      @Nullable SubjectId subject,
      LocalDate heldOn,
      Confidential notes,
      Instant time)
      implements InvestigationCommand {}

  /**
   * Something was found that shows something.
   *
   * @param document its name, date and SHA-256
   */
  record AddEvidence(
      @TargetAggregateIdentifier InvestigationId investigationId,
      @ServerMade EvidenceId evidenceId,
      Confidential document,
      Instant time)
      implements InvestigationCommand {}

  /** A subject said something to what is alleged. */
  record RecordResponse(
      @TargetAggregateIdentifier InvestigationId investigationId,
      SubjectId subject,
      LocalDate receivedOn,
      Confidential response,
      Instant time)
      implements InvestigationCommand {}

  /** A subject is not heard, for a reason. */
  record WaiveResponse(
      @TargetAggregateIdentifier InvestigationId investigationId,
      SubjectId subject,
      Confidential reasons,
      Instant time)
      implements InvestigationCommand {}

  /** A public authority asked the Company to pause. */
  record SuspendInvestigation(
      @TargetAggregateIdentifier InvestigationId investigationId,
      PublicAuthority askedBy,
      Confidential reasons,
      Instant time)
      implements InvestigationCommand {}

  /** The pause was looked at and goes on. */
  record ContinueSuspension(
      @TargetAggregateIdentifier InvestigationId investigationId,
      Confidential reasons,
      Instant time)
      implements InvestigationCommand {}

  /** The pause is over. */
  record ResumeInvestigation(
      @TargetAggregateIdentifier InvestigationId investigationId,
      Confidential reasons,
      Instant time)
      implements InvestigationCommand {}

  /** The clock of a pause that nobody looked at. */
  @NotByPeople
  record RecordMissedSuspensionReview(
      @TargetAggregateIdentifier InvestigationId investigationId, Instant dueAt, Instant time)
      implements InvestigationCommand {}
}
