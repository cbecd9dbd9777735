package io.probity.core.standing.acting;

import io.probity.core.access.AccessAuthority;
import io.probity.core.access.AccessCommand;
import io.probity.core.alert.AlertAuthority;
import io.probity.core.alert.AlertCommand;
import io.probity.core.allegation.AllegationAuthority;
import io.probity.core.allegation.AllegationCommand;
import io.probity.core.casework.CaseAuthority;
import io.probity.core.casework.CaseCommand;
import io.probity.core.code.CodeAuthority;
import io.probity.core.code.CodeCommand;
import io.probity.core.custody.CustodyAuthority;
import io.probity.core.custody.CustodyCommand;
import io.probity.core.delegation.DelegationAuthority;
import io.probity.core.delegation.DelegationCommand;
import io.probity.core.escalation.EscalationAuthority;
import io.probity.core.escalation.EscalationCommand;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.contact.HotlineTests;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.facts.contact.Reports;
import io.probity.core.inquiry.InquiryAuthority;
import io.probity.core.inquiry.InquiryCommand;
import io.probity.core.intake.ReportAuthority;
import io.probity.core.intake.ReportCommand;
import io.probity.core.investigation.InvestigationAuthority;
import io.probity.core.investigation.InvestigationCommand;
import io.probity.core.linking.LinkingAuthority;
import io.probity.core.linking.LinkingCommand;
import io.probity.core.mailbox.MailboxAuthority;
import io.probity.core.mailbox.MailboxCommand;
import io.probity.core.message.Command;
import io.probity.core.parameters.ParameterAuthority;
import io.probity.core.parameters.ParameterCommand;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.protection.RetaliationWatchAuthority;
import io.probity.core.protection.RetaliationWatchCommand;
import io.probity.core.referral.ReferralAuthority;
import io.probity.core.referral.ReferralCommand;
import io.probity.core.register.RegisterAuthority;
import io.probity.core.register.RegisterCommand;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationAuthority;
import io.probity.core.relation.RelationCommand;
import io.probity.core.remedy.CorrectiveActionCommand;
import io.probity.core.remedy.RecoveryCommand;
import io.probity.core.remedy.RemedyAuthority;
import io.probity.core.screening.ScreeningAuthority;
import io.probity.core.screening.ScreeningCommand;
import io.probity.core.trial.TrialAuthority;
import io.probity.core.trial.TrialCommand;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.waiver.WaiverAuthority;
import io.probity.core.waiver.WaiverCommand;

/**
 * First the right to act in that capacity, which no target can change; then what the capability
 * says: visibility, then authority.
 */
public final class Authority {

  private Authority() {}

  public static void check(Command command, Actor actor, StandingFacts facts, Reads reads) {
    Offices offices = facts.view(Offices.class, reads);
    Delegations delegations = facts.view(Delegations.class, reads);
    Acting.check(command, actor, offices, delegations);
    CaseFacts cases = facts.view(CaseFacts.class, reads);
    CaseVisibility visibility = facts.view(CaseVisibility.class, reads);
    switch (command) {
      case RegisterCommand register -> RegisterAuthority.check(register, actor, offices);
      case RelationCommand relation ->
          RelationAuthority.check(relation, actor, facts.view(Relations.class, reads));
      case DelegationCommand delegation ->
          DelegationAuthority.check(delegation, actor, delegations);
      case CodeCommand code ->
          CodeAuthority.check(code, actor, facts.view(CodeVersions.class, reads));
      case ParameterCommand parameters ->
          ParameterAuthority.check(parameters, actor, facts.view(PolicyParameters.class, reads));
      case WaiverCommand waiver ->
          new WaiverAuthority(
                  facts.view(Waivers.class, reads), facts.view(Relations.class, reads), visibility)
              .check(waiver, actor);
      case ReportCommand report ->
          ReportAuthority.check(
              report,
              actor,
              facts.view(Reports.class, reads),
              cases,
              visibility,
              facts.view(InquiryVisibility.class, reads));
      case InquiryCommand inquiry ->
          InquiryAuthority.check(
              inquiry,
              actor,
              facts.view(Inquiries.class, reads),
              facts.view(InquiryVisibility.class, reads));
      case TrialCommand trial ->
          TrialAuthority.check(trial, actor, facts.view(HotlineTests.class, reads), offices);
      case CaseCommand onCase -> CaseAuthority.check(onCase, actor, visibility);
      case LinkingCommand linking -> LinkingAuthority.check(linking, actor, cases, visibility);
      case InvestigationCommand investigation ->
          InvestigationAuthority.check(investigation, actor, visibility);
      case ScreeningCommand screening ->
          new ScreeningAuthority(facts, reads).check(screening, actor);
      case AllegationCommand allegation ->
          AllegationAuthority.check(allegation, actor, cases, visibility);
      case CorrectiveActionCommand action ->
          RemedyAuthority.check(
              action, actor, facts.view(ActionOwners.class, reads), cases, visibility);
      case RecoveryCommand recovery -> RemedyAuthority.check(recovery, actor, cases, visibility);
      case ReferralCommand referral -> ReferralAuthority.check(referral, actor, cases, visibility);
      case RetaliationWatchCommand watch ->
          RetaliationWatchAuthority.check(watch, actor, cases, visibility);
      case EscalationCommand escalation -> EscalationAuthority.check(escalation, actor, visibility);
      case AccessCommand access ->
          AccessAuthority.check(
              access, actor, cases, visibility, facts.view(Admissions.class, reads));
      case CustodyCommand custody -> CustodyAuthority.check(custody, actor, facts, reads);
      case AlertCommand alert -> AlertAuthority.check(alert, actor);
      case MailboxCommand mailbox ->
          MailboxAuthority.check(
              mailbox,
              actor,
              facts.view(Reports.class, reads),
              cases,
              facts.view(Liaisons.class, reads),
              visibility);
      default ->
          throw new IllegalArgumentException(
              "Nobody says who may send " + command.getClass().getSimpleName());
    }
  }
}
