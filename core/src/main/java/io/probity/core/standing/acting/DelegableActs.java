package io.probity.core.standing.acting;

import static io.probity.core.party.Scope.ASSIGN;
import static io.probity.core.party.Scope.ESCALATE;
import static io.probity.core.party.Scope.INTAKE;
import static io.probity.core.party.Scope.INVESTIGATE;
import static io.probity.core.party.Scope.REFER;
import static io.probity.core.party.Scope.SUBSTITUTE;

import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.allegation.AllegationCommand;
import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.AttributeAllegation;
import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.DecideKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.AllegationCommand.LiftDiscipline;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.RecordKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.RecordWithdrawal;
import io.probity.core.allegation.AllegationCommand.ReturnFinding;
import io.probity.core.allegation.AllegationCommand.StateRootCause;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportCommand.MarkIdentifyingContent;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportCommand.RouteReport;
import io.probity.core.intake.ReportCommand.SendTranscriptForCheck;
import io.probity.core.investigation.InvestigationCommand;
import io.probity.core.investigation.InvestigationCommand.AddEvidence;
import io.probity.core.investigation.InvestigationCommand.ApprovePlan;
import io.probity.core.investigation.InvestigationCommand.ContinueSuspension;
import io.probity.core.investigation.InvestigationCommand.ProposePlan;
import io.probity.core.investigation.InvestigationCommand.RecordInterview;
import io.probity.core.investigation.InvestigationCommand.RecordMissedSuspensionReview;
import io.probity.core.investigation.InvestigationCommand.RecordResponse;
import io.probity.core.investigation.InvestigationCommand.RecordStep;
import io.probity.core.investigation.InvestigationCommand.ResumeInvestigation;
import io.probity.core.investigation.InvestigationCommand.SuspendInvestigation;
import io.probity.core.investigation.InvestigationCommand.WaiveResponse;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.message.Command;
import io.probity.core.party.Scope;
import io.probity.core.referral.ReferralCommand.RecordReferralReceipt;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import java.util.Optional;
import java.util.Set;

/**
 * Which scope lets a delegate send which command. What is not listed is done in person: waivers,
 * findings that are approved, discipline, closing, the register, the code, the parameters, and
 * every command that nobody has thought of yet.
 */
final class DelegableActs {

  /**
   * What a command needs.
   *
   * @param incidental whether the power to do what goes with other acts suffices
   */
  record Need(Scope scope, boolean incidental) {

    boolean isMetBy(Set<Scope> given) {
      return given.contains(scope) || (incidental && given.contains(Scope.INCIDENTAL));
    }
  }

  private DelegableActs() {}

  /** Empty for what must be done in person. */
  static Optional<Need> need(Command command) {
    return switch (command) {
      case ReportViolation _,
          SendTranscriptForCheck _,
          RouteReport _,
          AcknowledgeReceipt _,
          WriteToReporter _,
          RaiseInquiry _,
          AnswerInquiry _,
          ConsentToReport _,
          ConvertInquiryToReport _ ->
          needs(INTAKE);
      case AssessTriage _, AssignInvestigator _, AskWhoRead _ -> needs(ASSIGN);
      case NameSubject _,
          NameOutsideSubject _,
          NameWitness _,
          NameOutsideWitness _,
          RequestReopening _,
          AssessMateriality _,
          FlagAccountingMatter _,
          RecordKnownDeparture _,
          RecordActOnDeparture _ ->
          needs(INVESTIGATE);
      case InvestigationCommand investigation -> ofInvestigation(investigation);
      case AllegationCommand allegation -> ofAllegation(allegation);
      case AddTranslation _, MarkIdentifyingContent _ -> Optional.of(new Need(INVESTIGATE, true));
      case EscalateToAuditCommittee _ -> needs(ESCALATE);
      case ReferToPublicOfficials _, RecordReferralReceipt _ -> needs(REFER);
      case SubstituteDelegate _ -> needs(SUBSTITUTE);
      default -> Optional.empty();
    };
  }

  /** What an investigator does; not what somebody else decides about it. */
  private static Optional<Need> ofInvestigation(InvestigationCommand command) {
    return switch (command) {
      case ProposePlan _,
          RecordStep _,
          RecordInterview _,
          AddEvidence _,
          RecordResponse _,
          WaiveResponse _ ->
          needs(INVESTIGATE);
      case ApprovePlan _,
          SuspendInvestigation _,
          ContinueSuspension _,
          ResumeInvestigation _,
          RecordMissedSuspensionReview _ ->
          Optional.empty();
    };
  }

  /** What is found out; not whether somebody else agrees, nor what follows. */
  private static Optional<Need> ofAllegation(AllegationCommand command) {
    return switch (command) {
      case RaiseAllegation _,
          ClassifyAllegation _,
          AttributeAllegation _,
          RecordFinding _,
          CorrectFinding _,
          RecordWithdrawal _,
          RecordKnowinglyFalse _,
          StateRootCause _ ->
          needs(INVESTIGATE);
      case FlagLegalExposure _, TagProtectedActivity _ -> Optional.of(new Need(INVESTIGATE, true));
      case ApproveFinding _,
          ReturnFinding _,
          DecideKnowinglyFalse _,
          ImposeDiscipline _,
          LiftDiscipline _ ->
          Optional.empty();
    };
  }

  private static Optional<Need> needs(Scope scope) {
    return Optional.of(new Need(scope, false));
  }
}
