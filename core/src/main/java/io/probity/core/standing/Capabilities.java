package io.probity.core.standing;

import io.probity.core.access.AccessCommand;
import io.probity.core.access.AccessEvent;
import io.probity.core.access.AuditEngagement;
import io.probity.core.access.CaseGrant;
import io.probity.core.access.Release;
import io.probity.core.access.ReleaseClock;
import io.probity.core.access.Witness;
import io.probity.core.alert.Alert;
import io.probity.core.alert.AlertCommand;
import io.probity.core.alert.AlertEvent;
import io.probity.core.alert.occasion.ContactClock;
import io.probity.core.alert.occasion.LeadClock;
import io.probity.core.alert.occasion.ReminderClock;
import io.probity.core.alert.occasion.WhenActFlaggedThenTellThePrincipal;
import io.probity.core.alert.occasion.WhenContactMayBreakThenTellWhoLeads;
import io.probity.core.alert.occasion.WhenDeadlineMissedThenTellTheHandlers;
import io.probity.core.alert.occasion.WhenDelegateRefusedThenTellThePrincipal;
import io.probity.core.alert.occasion.WhenLeadMayPassThenTellWhoLeads;
import io.probity.core.alert.occasion.WhenPersonLeftThenTellWhoLeads;
import io.probity.core.alert.occasion.WhenReporterWroteThenTellTheLiaison;
import io.probity.core.alert.occasion.WhenSomethingWaitsThenTellThem;
import io.probity.core.allegation.Allegation;
import io.probity.core.allegation.AllegationCommand;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.Case;
import io.probity.core.casework.CaseCommand;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.WhenDelegateActedThenFlagIt;
import io.probity.core.casework.WhenDutiesCombinedThenSayInCase;
import io.probity.core.casework.WhenReportLinkedThenMergeCase;
import io.probity.core.casework.WhenStreamOpenedThenNameIt;
import io.probity.core.casework.WhenViolationReportedThenOpenCase;
import io.probity.core.clock.Clock;
import io.probity.core.code.CodeCommand;
import io.probity.core.code.CodeEvent;
import io.probity.core.code.CodeVersion;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.Delegation;
import io.probity.core.delegation.DelegationCommand;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.escalation.DepartureClock;
import io.probity.core.escalation.Escalation;
import io.probity.core.escalation.EscalationClock;
import io.probity.core.escalation.EscalationCommand;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.Inquiry;
import io.probity.core.inquiry.InquiryCommand;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.inquiry.WhenInquiryConvertedThenCloseInquiry;
import io.probity.core.intake.Report;
import io.probity.core.intake.ReportCommand;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.Investigation;
import io.probity.core.investigation.InvestigationCommand;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.investigation.SuspensionClock;
import io.probity.core.linking.CaseRelation;
import io.probity.core.linking.LinkingCommand;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.ReportLink;
import io.probity.core.mailbox.AcknowledgementClock;
import io.probity.core.mailbox.FeedbackClock;
import io.probity.core.mailbox.Mailbox;
import io.probity.core.mailbox.MailboxCommand;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.WhenCaseOpenedThenOpenMailbox;
import io.probity.core.mailbox.WhenCaseReopenedThenOweFeedback;
import io.probity.core.mailbox.WhenMailboxOpenedThenAcknowledge;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Policy;
import io.probity.core.parameters.ParameterCommand;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.parameters.ParameterVersion;
import io.probity.core.protection.RetaliationWatch;
import io.probity.core.protection.RetaliationWatchClock;
import io.probity.core.protection.RetaliationWatchCommand;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.WhenSomebodyCameForwardThenWatchOverThem;
import io.probity.core.referral.Referral;
import io.probity.core.referral.ReferralCommand;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.CoveredPerson;
import io.probity.core.register.RegisterCommand;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.Relation;
import io.probity.core.relation.RelationCommand;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveAction;
import io.probity.core.remedy.CorrectiveActionClock;
import io.probity.core.remedy.CorrectiveActionCommand;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.Recovery;
import io.probity.core.remedy.RecoveryCommand;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.Screening;
import io.probity.core.screening.ScreeningCommand;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.WhenSubjectNamedThenRecuseThem;
import io.probity.core.trial.Trial;
import io.probity.core.trial.TrialCommand;
import io.probity.core.trial.TrialEvent;
import io.probity.core.waiver.DisclosureClock;
import io.probity.core.waiver.Waiver;
import io.probity.core.waiver.WaiverCommand;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverLink;
import io.probity.core.waiver.WaiverReviewClock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What there is in the product: every command, event, aggregate, policy and clock. */
public final class Capabilities {

  private Capabilities() {}

  public static List<Class<?>> aggregates() {
    return List.of(
        CoveredPerson.class,
        Relation.class,
        Delegation.class,
        ParameterVersion.class,
        CodeVersion.class,
        Waiver.class,
        WaiverLink.class,
        Inquiry.class,
        Report.class,
        Trial.class,
        Mailbox.class,
        Case.class,
        ReportLink.class,
        CaseRelation.class,
        Screening.class,
        Investigation.class,
        Allegation.class,
        CorrectiveAction.class,
        Recovery.class,
        Referral.class,
        RetaliationWatch.class,
        Escalation.class,
        CaseGrant.class,
        Release.class,
        Witness.class,
        AuditEngagement.class,
        Alert.class);
  }

  public static List<Policy> policies() {
    return List.of(
        new WhenViolationReportedThenOpenCase(),
        new WhenStreamOpenedThenNameIt(),
        new WhenReportLinkedThenMergeCase(),
        new WhenDutiesCombinedThenSayInCase(),
        new WhenDelegateActedThenFlagIt(),
        new WhenSubjectNamedThenRecuseThem(),
        new WhenCaseOpenedThenOpenMailbox(),
        new WhenMailboxOpenedThenAcknowledge(),
        new WhenInquiryConvertedThenCloseInquiry(),
        new WhenCaseReopenedThenOweFeedback(),
        new WhenSomebodyCameForwardThenWatchOverThem(),
        new WhenReporterWroteThenTellTheLiaison(),
        new WhenDeadlineMissedThenTellTheHandlers(clocks()),
        new WhenSomethingWaitsThenTellThem(),
        new WhenDelegateRefusedThenTellThePrincipal(),
        new WhenPersonLeftThenTellWhoLeads(),
        new WhenActFlaggedThenTellThePrincipal(),
        new WhenLeadMayPassThenTellWhoLeads(),
        new WhenContactMayBreakThenTellWhoLeads());
  }

  public static List<Clock> clocks() {
    return List.of(
        new EscalationClock(),
        new DepartureClock(),
        new SuspensionClock(),
        new DisclosureClock(),
        new WaiverReviewClock(),
        new AcknowledgementClock(),
        new FeedbackClock(),
        new CorrectiveActionClock(),
        new RetaliationWatchClock(),
        new ReleaseClock());
  }

  /** All that the ticker waits for: the clocks, and what reminds of them. */
  static List<Clock> ticking() {
    List<Clock> duties =
        clocks().stream().filter(clock -> !(clock instanceof ReleaseClock)).toList();
    return Stream.concat(
            clocks().stream(),
            Stream.of(
                new ReminderClock(duties),
                ReminderClock.ofOwners(new CorrectiveActionClock()),
                new LeadClock(),
                new ContactClock()))
        .toList();
  }

  /** The record types of all commands. */
  public static List<Class<? extends Command>> commandTypes() {
    return records(
        Command.class,
        List.of(
            RegisterCommand.class,
            RelationCommand.class,
            DelegationCommand.class,
            ParameterCommand.class,
            CodeCommand.class,
            WaiverCommand.class,
            InquiryCommand.class,
            ReportCommand.class,
            TrialCommand.class,
            MailboxCommand.class,
            CaseCommand.class,
            LinkingCommand.class,
            ScreeningCommand.class,
            InvestigationCommand.class,
            AllegationCommand.class,
            CorrectiveActionCommand.class,
            RecoveryCommand.class,
            ReferralCommand.class,
            RetaliationWatchCommand.class,
            EscalationCommand.class,
            AccessCommand.class,
            AlertCommand.class));
  }

  /** The record types of all events; the simple name of each is its stored name. */
  public static List<Class<? extends Event>> eventTypes() {
    return records(
        Event.class,
        List.of(
            RegisterEvent.class,
            RelationEvent.class,
            DelegationEvent.class,
            ParameterEvent.class,
            CodeEvent.class,
            WaiverEvent.class,
            InquiryEvent.class,
            ReportEvent.class,
            TrialEvent.class,
            MailboxEvent.class,
            CaseEvent.class,
            LinkingEvent.class,
            ScreeningEvent.class,
            InvestigationEvent.class,
            AllegationEvent.class,
            CorrectiveActionEvent.class,
            RecoveryEvent.class,
            ReferralEvent.class,
            RetaliationWatchEvent.class,
            EscalationEvent.class,
            AccessEvent.class,
            AlertEvent.class,
            CustodyEvent.class));
  }

  private static <T> List<Class<? extends T>> records(Class<T> of, List<Class<? extends T>> in) {
    return in.stream()
        .flatMap(sealedType -> Arrays.stream(sealedType.getPermittedSubclasses()))
        .<Class<? extends T>>map(record -> record.asSubclass(of))
        .toList();
  }
}
