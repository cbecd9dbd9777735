package io.probity.core.standing;

import static io.probity.core.party.Scope.ASSIGN;
import static io.probity.core.party.Scope.ESCALATE;
import static io.probity.core.party.Scope.INCIDENTAL;
import static io.probity.core.party.Scope.INVESTIGATE;
import static io.probity.core.party.Scope.REFER;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessCommand.RevokeCaseAccess;
import io.probity.core.access.AccessCommand.WithdrawWitness;
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
import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.DeclineReopening;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.investigation.InvestigationCommand.AddEvidence;
import io.probity.core.investigation.InvestigationCommand.ApprovePlan;
import io.probity.core.investigation.InvestigationCommand.ContinueSuspension;
import io.probity.core.investigation.InvestigationCommand.ProposePlan;
import io.probity.core.investigation.InvestigationCommand.RecordInterview;
import io.probity.core.investigation.InvestigationCommand.RecordResponse;
import io.probity.core.investigation.InvestigationCommand.RecordStep;
import io.probity.core.investigation.InvestigationCommand.ResumeInvestigation;
import io.probity.core.investigation.InvestigationCommand.SuspendInvestigation;
import io.probity.core.investigation.InvestigationCommand.WaiveResponse;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.protection.RetaliationWatchCommand.OpenRetaliationWatch;
import io.probity.core.protection.RetaliationWatchCommand.RecordEmploymentChange;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.referral.ReferralCommand.RecordReferralReceipt;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import io.probity.core.remedy.CorrectiveActionCommand.CheckEffectiveness;
import io.probity.core.remedy.CorrectiveActionCommand.OpenCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.PlanCorrectiveAction;
import io.probity.core.remedy.RecoveryCommand.OpenRecovery;
import io.probity.core.remedy.RecoveryCommand.RecordRecovery;
import io.probity.core.remedy.RecoveryCommand.RestateLoss;
import io.probity.core.remedy.RecoveryCommand.WriteOffRecovery;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.standing.CommandOracle.Asked;
import java.util.Set;
import java.util.function.Predicate;

/** Who may send what in a case, row by row; what is done in it somebody must see first. */
final class CaseRows {

  private static final Set<Scope> IN_PERSON = Set.of();

  private final NeedToKnowWorld world;
  private final NeedToKnowOracle oracle;
  private final CommandOracle to;

  CaseRows(NeedToKnowWorld world, CommandOracle to) {
    this.world = world;
    this.oracle = world.oracle;
    this.to = to;
  }

  void fill() {
    whoLeads();
    whoLeadsOrInvestigates();
    whoWatches();
    whoInvestigates();
    whoHandles();
    oneself();
    committee();
  }

  private void whoLeads() {
    Predicate<Asked> leads = asked -> oracle.leads(asked.there(), asked.actor());
    to.row(Set.of(ASSIGN), this::sees, leads, AssessTriage.class, AssignInvestigator.class);
    to.row(Set.of(REFER), this::sees, leads, ReferToPublicOfficials.class);
    to.row(
        IN_PERSON,
        this::sees,
        leads,
        ReopenCase.class,
        DeclineReopening.class,
        WithdrawSubject.class,
        WithdrawWitness.class,
        ApprovePlan.class,
        SuspendInvestigation.class,
        ContinueSuspension.class,
        ResumeInvestigation.class,
        ApproveFinding.class,
        ReturnFinding.class,
        DecideKnowinglyFalse.class,
        WriteOffRecovery.class,
        ClearConflict.class,
        RecordTaintReview.class,
        GrantCaseAccess.class,
        RevokeCaseAccess.class);
    to.row(IN_PERSON, asked -> sees(asked) && seesWhatItRepeats(asked), leads, CloseCase.class);
    to.row(IN_PERSON, this::sees, leads.and(this::isForSomebodyElse), AssignDespiteTie.class);
    to.row(
        IN_PERSON,
        this::sees,
        leads.and(asked -> oracle.officersAreOut(asked.there())),
        AppointExternalInvestigator.class);
    to.row(
        IN_PERSON,
        this::sees,
        leads.or(asked -> asked.isIn(Capacity.HR)),
        ImposeDiscipline.class,
        LiftDiscipline.class);
  }

  private void whoLeadsOrInvestigates() {
    Predicate<Asked> either =
        asked ->
            oracle.leads(asked.there(), asked.actor())
                || oracle.investigates(asked.there(), asked.actor());
    to.row(
        Set.of(INVESTIGATE),
        this::sees,
        either,
        RequestReopening.class,
        ClassifyAllegation.class,
        AttributeAllegation.class,
        RecordWithdrawal.class,
        StateRootCause.class,
        AssessMateriality.class,
        RecordKnownDeparture.class,
        RecordActOnDeparture.class);
    to.row(
        Set.of(INVESTIGATE, INCIDENTAL),
        this::sees,
        either,
        FlagLegalExposure.class,
        TagProtectedActivity.class);
    to.row(Set.of(REFER), this::sees, either, RecordReferralReceipt.class);
    to.row(
        IN_PERSON,
        this::sees,
        either,
        OpenCorrectiveAction.class,
        PlanCorrectiveAction.class,
        CheckEffectiveness.class,
        OpenRecovery.class,
        RestateLoss.class,
        RecordRecovery.class);
  }

  /** A watch stays in the case where it was opened; those of where the report went keep it too. */
  private void whoWatches() {
    Predicate<Asked> seen =
        asked ->
            asked.actor().isPerson()
                && asked.matter() != null
                && anyTogether(asked, matter -> oracle.sees(asked.person(), matter));
    Predicate<Asked> leads = asked -> anyTogether(asked, it -> oracle.leads(it, asked.actor()));
    Predicate<Asked> investigates =
        asked -> anyTogether(asked, it -> oracle.investigates(it, asked.actor()));
    to.row(IN_PERSON, seen, leads, SettleSuspicion.class);
    to.row(
        IN_PERSON,
        seen,
        leads.or(investigates),
        OpenRetaliationWatch.class,
        RecordRetaliationCheck.class,
        RecordEmploymentChange.class);
  }

  private static boolean anyTogether(Asked asked, Predicate<Matter> holds) {
    return asked.there().together().stream().anyMatch(holds);
  }

  private void whoInvestigates() {
    to.row(
        Set.of(INVESTIGATE),
        this::sees,
        asked -> oracle.investigates(asked.there(), asked.actor()),
        ProposePlan.class,
        RecordStep.class,
        RecordInterview.class,
        AddEvidence.class,
        RecordResponse.class,
        WaiveResponse.class,
        RecordFinding.class,
        CorrectFinding.class,
        RecordKnowinglyFalse.class);
  }

  private void whoHandles() {
    to.row(
        Set.of(INVESTIGATE),
        this::sees,
        this::handles,
        NameSubject.class,
        NameOutsideSubject.class,
        NameWitness.class,
        NameOutsideWitness.class,
        RaiseAllegation.class,
        FlagAccountingMatter.class);
  }

  /** Also who worked in it and sees it no more, unless it was closed to them since. */
  private void oneself() {
    Predicate<Asked> worked =
        asked ->
            asked.actor().isPerson()
                && asked.matter() != null
                && asked.there().everWorked.contains(asked.person())
                && !oracle.isShutOut(asked.person(), asked.there());
    to.row(
        IN_PERSON,
        worked.or(this::sees),
        asked -> asked.actor().isPerson(),
        AttestFreeOfConflict.class,
        DeclareConflict.class);
    to.row(
        IN_PERSON,
        asked -> sees(asked) || leavesWhatTheyWorkedOn(asked) || isTakenFromTheOfficer(asked),
        asked ->
            isAboutOneself(asked)
                || isOfficerBeforeTheChair(asked)
                || (oracle.leads(asked.there(), asked.actor()) && mayBeRecused(asked)),
        RecuseHandler.class);
  }

  private void committee() {
    to.row(
        Set.of(ESCALATE),
        this::sees,
        asked -> oracle.informsTheCommittee(asked.there(), asked.actor()),
        EscalateToAuditCommittee.class);
    to.row(
        IN_PERSON,
        this::sees,
        asked ->
            asked.isIn(
                Capacity.AUDIT_COMMITTEE_CHAIR,
                Capacity.AUDIT_COMMITTEE_SECRETARY,
                Capacity.AUDIT_COMMITTEE_MEMBER),
        AcknowledgeEscalation.class);
  }

  boolean sees(Asked asked) {
    return asked.actor().isPerson() && oracle.sees(asked.person(), asked.matter());
  }

  /** Whoever leads or investigates it, or takes it in. */
  boolean handles(Asked asked) {
    Matter matter = asked.there();
    return oracle.leads(matter, asked.actor())
        || oracle.investigates(matter, asked.actor())
        || oracle.takesIn(matter, asked.actor());
  }

  private boolean seesWhatItRepeats(Asked asked) {
    CaseId other = ((CloseCase) asked.command()).duplicateOf();
    return other == null || oracle.sees(asked.person(), world.about(other).orElse(null));
  }

  private boolean isForSomebodyElse(Asked asked) {
    return asked.isIn(Capacity.CCEO, Capacity.GENERAL_AUDITOR)
        && !asked.isBy(((AssignDespiteTie) asked.command()).investigator());
  }

  private static boolean isAboutOneself(Asked asked) {
    return asked.isBy(((RecuseHandler) asked.command()).handler());
  }

  /** Also if it is closed to them: they need not say why. */
  private static boolean leavesWhatTheyWorkedOn(Asked asked) {
    return isAboutOneself(asked)
        && asked.matter() != null
        && asked.there().isOpen()
        && asked.there().everWorked.contains(asked.person());
  }

  /** Also if it never came before the committee: but to the chair themselves it is open. */
  private boolean isTakenFromTheOfficer(Asked asked) {
    Matter matter = asked.matter();
    PersonId handler = ((RecuseHandler) asked.command()).handler();
    return matter != null
        && matter.isOpen()
        && isOfficerBeforeTheChair(asked)
        && matter.everWorked.contains(handler)
        && !oracle.isShutOut(asked.person(), matter);
  }

  private boolean isOfficerBeforeTheChair(Asked asked) {
    return asked.isIn(Capacity.AUDIT_COMMITTEE_CHAIR) && isOfficer(asked);
  }

  private boolean isOfficer(Asked asked) {
    PersonId handler = ((RecuseHandler) asked.command()).handler();
    return oracle.holds(handler, Office.CCEO) || oracle.holds(handler, Office.GENERAL_AUDITOR);
  }

  /** Nobody takes a case from an officer to whom it is open, for all that is known. */
  private boolean mayBeRecused(Asked asked) {
    PersonId handler = ((RecuseHandler) asked.command()).handler();
    return !isOfficer(asked) || oracle.isKnownToBeShutOut(handler, asked.there());
  }
}
