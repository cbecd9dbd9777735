package io.probity.core.mailbox;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Event;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in the contact with a reporter. */
public sealed interface MailboxEvent extends Event {

  MailboxId mailboxId();

  /** The case of the report at that time. */
  CaseId caseId();

  /**
   * From here on the reporter and the Company can write to each other.
   *
   * @param receivedAt when the report reached the help line
   * @param receivedForTheCompanyAt when somebody had received it for the Company before, if so
   * @param countedFrom which of the two started the clocks
   * @param acknowledgeBy until when the receipt is to be acknowledged
   * @param feedbackBy until when feedback is to be given if no acknowledgement comes before
   * @param liaison who keeps up the contact; absent if the case is closed to everybody who could
   */
  record MailboxOpened(
      MailboxId mailboxId,
      CaseId caseId,
      ReportId reportId,
      Instant receivedAt,
      @Nullable Instant receivedForTheCompanyAt,
      AcknowledgementStarts countedFrom,
      Instant acknowledgeBy,
      Instant feedbackBy,
      @Nullable PersonId liaison)
      implements MailboxEvent {}

  /**
   * The reporter was told that the report arrived, in time or late.
   *
   * @param feedbackBy until when feedback is due from here on
   */
  record ReceiptAcknowledged(
      MailboxId mailboxId,
      CaseId caseId,
      Acknowledgement how,
      Instant dueAt,
      Instant feedbackBefore,
      Instant feedbackBy,
      @Nullable Confidential message)
      implements MailboxEvent {}

  /** The receipt was not acknowledged in time; it still must be. */
  record AcknowledgementMissed(MailboxId mailboxId, CaseId caseId, Instant dueAt)
      implements MailboxEvent {}

  /** From here on the reporter is best reached so; who said it is the entry's actor. */
  record ContactChannelChosen(
      MailboxId mailboxId, CaseId caseId, @Nullable ContactChannel before, ContactChannel channel)
      implements MailboxEvent {}

  /** The Company wrote; who did is the entry's actor. */
  record MessageToReporterWritten(MailboxId mailboxId, CaseId caseId, Confidential message)
      implements MailboxEvent {}

  /** The reporter wrote. */
  record ReporterMessageReceived(MailboxId mailboxId, CaseId caseId, Confidential message)
      implements MailboxEvent {}

  /** Whoever holds the mailbox code looked into the mailbox. */
  record MailboxRead(MailboxId mailboxId, CaseId caseId) implements MailboxEvent {}

  /** The reporter was told what was done; once is enough for the case to close. */
  record FeedbackGiven(MailboxId mailboxId, CaseId caseId, Instant dueAt, Confidential feedback)
      implements MailboxEvent {}

  /** It is on record why the reporter can be given no feedback. */
  record FeedbackImpossible(
      MailboxId mailboxId,
      CaseId caseId,
      FeedbackObstacle obstacle,
      Instant dueAt,
      Confidential reasons)
      implements MailboxEvent {}

  /** No feedback was given in time; it still must be. */
  record FeedbackMissed(MailboxId mailboxId, CaseId caseId, Instant dueAt)
      implements MailboxEvent {}

  /** The case was reopened: its reporter is to be told again what is done. */
  record FeedbackDueAnew(
      MailboxId mailboxId, CaseId caseId, Instant feedbackBefore, Instant feedbackBy)
      implements MailboxEvent {}

  /** Whoever leads the case said who keeps up the contact. */
  record LiaisonAssigned(
      MailboxId mailboxId,
      CaseId caseId,
      @Nullable PersonId before,
      PersonId liaison,
      Confidential reasons)
      implements MailboxEvent {}

  /** The liaison passed the contact on: there is one at every moment. */
  record LiaisonHandedOver(
      MailboxId mailboxId, CaseId caseId, PersonId before, PersonId liaison, Confidential reasons)
      implements MailboxEvent {}
}
