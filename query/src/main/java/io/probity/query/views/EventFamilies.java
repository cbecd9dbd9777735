package io.probity.query.views;

import io.probity.core.access.AccessEvent;
import io.probity.core.alert.AlertEvent;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.message.Event;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.trial.TrialEvent;
import io.probity.core.waiver.WaiverEvent;

/**
 * One answer for each family of events: who implements it has thought of every family, and of every
 * event by the switch within. A new family breaks the compilation of all who must think of it.
 */
public interface EventFamilies<T> {
  T of(InquiryEvent event);

  T of(ReportEvent event);

  T of(TrialEvent event);

  T of(MailboxEvent event);

  T of(CaseEvent event);

  T of(LinkingEvent event);

  T of(ScreeningEvent event);

  T of(InvestigationEvent event);

  T of(AllegationEvent event);

  T of(CorrectiveActionEvent event);

  T of(RecoveryEvent event);

  T of(ReferralEvent event);

  T of(RetaliationWatchEvent event);

  T of(EscalationEvent event);

  T of(RegisterEvent event);

  T of(RelationEvent event);

  T of(DelegationEvent event);

  T of(ParameterEvent event);

  T of(CodeEvent event);

  T of(WaiverEvent event);

  T of(AccessEvent event);

  T of(AlertEvent event);

  T of(CustodyEvent event);

  /**
   * @throws IllegalArgumentException the event's family is not one of these
   */
  static <T> T sort(Event event, EventFamilies<T> families) {
    return switch (event) {
      case InquiryEvent inquiry -> families.of(inquiry);
      case ReportEvent report -> families.of(report);
      case TrialEvent trial -> families.of(trial);
      case MailboxEvent mailbox -> families.of(mailbox);
      case CaseEvent ofCase -> families.of(ofCase);
      case LinkingEvent linking -> families.of(linking);
      case ScreeningEvent screening -> families.of(screening);
      case InvestigationEvent investigation -> families.of(investigation);
      case AllegationEvent allegation -> families.of(allegation);
      case CorrectiveActionEvent action -> families.of(action);
      case RecoveryEvent recovery -> families.of(recovery);
      case ReferralEvent referral -> families.of(referral);
      case RetaliationWatchEvent watch -> families.of(watch);
      case EscalationEvent escalation -> families.of(escalation);
      case RegisterEvent register -> families.of(register);
      case RelationEvent relation -> families.of(relation);
      case DelegationEvent delegation -> families.of(delegation);
      case ParameterEvent parameters -> families.of(parameters);
      case CodeEvent code -> families.of(code);
      case WaiverEvent waiver -> families.of(waiver);
      case AccessEvent access -> families.of(access);
      case AlertEvent alert -> families.of(alert);
      case CustodyEvent custody -> families.of(custody);
      default ->
          throw new IllegalArgumentException("No family of " + event.getClass().getSimpleName());
    };
  }
}
