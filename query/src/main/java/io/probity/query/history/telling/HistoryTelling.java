package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.access.AccessEvent;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.query.views.CaseFamilies;
import java.util.List;

/**
 * Says what an entry changed, from what to what. Families whose entries belong to no case change
 * nothing here.
 */
public final class HistoryTelling implements CaseFamilies<Changed> {

  @Override
  public List<Changed> of(ReportEvent event) {
    return ReportTelling.of(event);
  }

  @Override
  public List<Changed> of(InquiryEvent event) {
    return InquiryTelling.of(event);
  }

  @Override
  public List<Changed> of(TrialEvent event) {
    return switch (event) {
      case TrialBegun begun ->
          List.of(
              to("trial", begun.trialId().value()),
              to("report", begun.reportId().value()),
              to("test", "SECRET"));
      case TrialDisclosed disclosed ->
          List.of(after("test", "DISCLOSED"), to("wholeCase", disclosed.wholeCase()));
    };
  }

  @Override
  public List<Changed> of(MailboxEvent event) {
    return ReportTelling.of(event);
  }

  @Override
  public List<Changed> of(CaseEvent event) {
    return CaseTelling.of(event);
  }

  @Override
  public List<Changed> of(LinkingEvent event) {
    return LinkingTelling.of(event);
  }

  @Override
  public List<Changed> of(InvestigationEvent event) {
    return InvestigationTelling.of(event);
  }

  @Override
  public List<Changed> of(ScreeningEvent event) {
    return CaseTelling.of(event);
  }

  @Override
  public List<Changed> of(AllegationEvent event) {
    return AllegationTelling.of(event);
  }

  @Override
  public List<Changed> of(CorrectiveActionEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(RecoveryEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(ReferralEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(RetaliationWatchEvent event) {
    return FollowUpTelling.of(event);
  }

  @Override
  public List<Changed> of(EscalationEvent event) {
    return EscalationTelling.of(event);
  }

  @Override
  public List<Changed> of(AccessEvent event) {
    return AccessTelling.of(event);
  }

  @Override
  public List<Changed> of(WaiverEvent event) {
    return event instanceof WaiverLinkedToCase linked
        ? List.of(to("waiver", linked.waiverId()))
        : List.of();
  }
}
