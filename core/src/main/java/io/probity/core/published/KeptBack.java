package io.probity.core.published;

import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.AcknowledgementMissed;
import io.probity.core.mailbox.MailboxEvent.ContactChannelChosen;
import io.probity.core.mailbox.MailboxEvent.FeedbackDueAnew;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.FeedbackImpossible;
import io.probity.core.mailbox.MailboxEvent.FeedbackMissed;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.MailboxRead;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterEvent.SegregationRelaxed;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.referral.ReferralEvent.ReferralReceiptRecorded;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.relation.RelationEvent;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionEvent.EffectivenessChecked;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.remedy.RecoveryEvent.AmountRecovered;
import io.probity.core.remedy.RecoveryEvent.LossRestated;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryWrittenOff;
import org.jspecify.annotations.Nullable;

/**
 * The capabilities of which nothing is published, event by event: a new one does not compile until
 * somebody has decided.
 */
final class KeptBack {

  private KeptBack() {}

  /** The contact with a reporter is nobody's business downstream, not even that there is one. */
  static @Nullable Publication of(MailboxEvent event) {
    return switch (event) {
      case MailboxOpened _,
          ReceiptAcknowledged _,
          AcknowledgementMissed _,
          MessageToReporterWritten _,
          ReporterMessageReceived _,
          MailboxRead _,
          FeedbackGiven _,
          FeedbackImpossible _,
          FeedbackMissed _,
          FeedbackDueAnew _,
          LiaisonAssigned _,
          LiaisonHandedOver _,
          ContactChannelChosen _ ->
          null;
    };
  }

  /** What the Company mends, and by when, would tell what was wrong, case by case. */
  static @Nullable Publication of(CorrectiveActionEvent event) {
    return switch (event) {
      case CorrectiveActionOpened _,
          CorrectiveActionPlanned _,
          CorrectiveActionCompleted _,
          EffectivenessChecked _,
          CorrectiveActionOverdue _ ->
          null;
    };
  }

  /** An amount and its date would tell of whom it is asked back. */
  static @Nullable Publication of(RecoveryEvent event) {
    return switch (event) {
      case RecoveryOpened _, LossRestated _, AmountRecovered _, RecoveryWrittenOff _ -> null;
    };
  }

  /** That public officials look into a case is theirs to tell. */
  static @Nullable Publication of(ReferralEvent event) {
    return switch (event) {
      case ReferredToPublicOfficials _, ReferralReceiptRecorded _ -> null;
    };
  }

  /** Who is watched over, and that somebody is, would tell who came forward. */
  static @Nullable Publication of(RetaliationWatchEvent event) {
    return switch (event) {
      case RetaliationWatchOpened _,
          RetaliationCheckRecorded _,
          EmploymentChangeRecorded _,
          SuspicionSettled _,
          RetaliationCheckMissed _ ->
          null;
    };
  }

  /** Nobody downstream learns who holds which office: that is the register's to tell. */
  static @Nullable Publication of(RegisterEvent event) {
    return switch (event) {
      case PersonRegistered _,
          AppointedToOffice _,
          OfficeEnded _,
          PersonPlaced _,
          PersonLeft _,
          LeavingWithdrawn _,
          NameChanged _,
          AddressRecorded _,
          StewardAreasSet _ ->
          null;
    };
  }

  /** Who is bound to whom is nobody's downstream. */
  static @Nullable Publication of(RelationEvent event) {
    return switch (event) {
      case RelationDeclared _, RelationConfirmed _, RelationEnded _ -> null;
    };
  }

  /** The Company's own figures are nobody's downstream. */
  static @Nullable Publication of(ParameterEvent event) {
    return switch (event) {
      case ParametersSet _, SegregationRelaxed _ -> null;
    };
  }
}
