package io.probity.core.standing;

import static io.probity.core.party.Scope.ASSIGN;
import static io.probity.core.party.Scope.ESCALATE;
import static io.probity.core.party.Scope.INTAKE;
import static io.probity.core.party.Scope.INVESTIGATE;
import static io.probity.core.party.Scope.SUBSTITUTE;

import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportCommand.MarkIdentifyingContent;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportCommand.SendTranscriptForCheck;
import io.probity.core.message.Command;
import io.probity.core.party.Scope;
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
          RaiseInquiry _,
          AnswerInquiry _,
          ConsentToReport _,
          ConvertInquiryToReport _ ->
          needs(INTAKE);
      case AssessTriage _, AssignInvestigator _, AskWhoRead _ -> needs(ASSIGN);
      case NameSubject _,
          NameOutsideSubject _,
          RaiseAllegation _,
          ClassifyAllegation _,
          RecordFinding _,
          AssessMateriality _ ->
          needs(INVESTIGATE);
      case AddTranslation _,
          MarkIdentifyingContent _,
          FlagLegalExposure _,
          TagProtectedActivity _ ->
          Optional.of(new Need(INVESTIGATE, true));
      case EscalateToAuditCommittee _ -> needs(ESCALATE);
      case SubstituteDelegate _ -> needs(SUBSTITUTE);
      default -> Optional.empty();
    };
  }

  private static Optional<Need> needs(Scope scope) {
    return Optional.of(new Need(scope, false));
  }
}
