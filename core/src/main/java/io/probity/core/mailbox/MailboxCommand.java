package io.probity.core.mailbox;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the contact with a reporter. */
public sealed interface MailboxCommand extends Command {

  MailboxId mailboxId();

  /**
   * A policy opens the mailbox of a report as soon as its case is open.
   *
   * @param lot by which one of those is chosen who may keep up the contact; on no record, and made
   *     of a secret
   */
  @NotByPeople
  record OpenMailbox(
      @TargetAggregateIdentifier MailboxId mailboxId,
      ReportId reportId,
      CaseId caseId,
      UUID lot,
      Instant time)
      implements MailboxCommand {}

  /**
   * The reporter is told that their report arrived, by somebody, or by a rule if the parameters say
   * so; a message need not go with it.
   */
  record AcknowledgeReceipt(
      @TargetAggregateIdentifier MailboxId mailboxId,
      Acknowledgement how,
      @Nullable Confidential message,
      Instant time)
      implements MailboxCommand {}

  /** The reporter says how they want to be reached; or somebody to whom they said it. */
  record ChooseContactChannel(
      @TargetAggregateIdentifier MailboxId mailboxId, ContactChannel channel, Instant time)
      implements MailboxCommand {}

  /** The Company writes to the reporter. */
  record WriteToReporter(
      @TargetAggregateIdentifier MailboxId mailboxId, Confidential message, Instant time)
      implements MailboxCommand {}

  /** The reporter writes to the Company. */
  record WriteAsReporter(
      @TargetAggregateIdentifier MailboxId mailboxId, Confidential message, Instant time)
      implements MailboxCommand {}

  /** The reporter looks into their mailbox. */
  record ReadMailbox(@TargetAggregateIdentifier MailboxId mailboxId, Instant time)
      implements MailboxCommand {}

  /** The reporter is told what was done about their report, and why. */
  record GiveFeedback(
      @TargetAggregateIdentifier MailboxId mailboxId, Confidential feedback, Instant time)
      implements MailboxCommand {}

  /** No feedback can be given. */
  record DocumentFeedbackImpossible(
      @TargetAggregateIdentifier MailboxId mailboxId,
      FeedbackObstacle obstacle,
      Confidential reasons,
      Instant time)
      implements MailboxCommand {}

  /** Whoever leads the case says who keeps up the contact from here on. */
  record AssignLiaison(
      @TargetAggregateIdentifier MailboxId mailboxId,
      PersonId liaison,
      Confidential reasons,
      Instant time)
      implements MailboxCommand {}

  /** The liaison passes the contact on, without a gap. */
  record HandOverLiaison(
      @TargetAggregateIdentifier MailboxId mailboxId,
      PersonId liaison,
      Confidential reasons,
      Instant time)
      implements MailboxCommand {}

  /** A policy lets the time for feedback run anew, since the case goes on. */
  @NotByPeople
  record OweFeedbackAnew(@TargetAggregateIdentifier MailboxId mailboxId, Instant time)
      implements MailboxCommand {}

  /** The clock saw that the receipt was not acknowledged in time. */
  @NotByPeople
  record RecordMissedAcknowledgement(
      @TargetAggregateIdentifier MailboxId mailboxId, Instant dueAt, Instant time)
      implements MailboxCommand {}

  /** The clock saw that no feedback was given in time. */
  @NotByPeople
  record RecordMissedFeedback(
      @TargetAggregateIdentifier MailboxId mailboxId, Instant dueAt, Instant time)
      implements MailboxCommand {}
}
