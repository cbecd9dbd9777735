package io.probity.query.waiversinforce;

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
import io.probity.core.message.Recorded;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.sealing.Confidential;
import io.probity.core.trial.TrialEvent;
import io.probity.core.waiver.DisclosureNeed;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import io.probity.query.views.Change;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What one entry does to its waiver. */
record WaiverFolding(Recorded recorded) implements EventFamilies<List<Change>> {

  @Override
  public List<Change> of(WaiverEvent event) {
    return event instanceof WaiverLinkedToCase linked
        ? List.of(change(WaiversInForce.LINKS, event, waiver -> link(waiver, linked)))
        : List.of(change(WaiversInForce.WAIVERS, event, waiver -> fold(waiver, event)));
  }

  private static Change change(String where, WaiverEvent event, Consumer<WriteModel> edit) {
    return new Change(where, event.waiverId().value().toString(), edit);
  }

  private void link(WriteModel waiver, WaiverLinkedToCase linked) {
    Deed.write(waiver.part("cases", linked.caseId().value().toString()), recorded)
        .set("reasons", linked.reasons());
  }

  private void fold(WriteModel waiver, WaiverEvent event) {
    WaiverStanding.fold(waiver, event);
    switch (event) {
      case WaiverRequested requested -> request(waiver, requested);
      case RatificationAsked asked ->
          waiver.set("type", "RATIFICATION").set("conductOn", asked.conductOn());
      case WaiverLinkedToCase _ -> {} // beside it: who asked for it sees when this changes
      case WaiverAuthorizedByBoard authorized ->
          authorize(waiver, authorized.abstained(), authorized.resolution());
      case WaiverAuthorizedByCommittee authorized ->
          authorize(waiver, authorized.abstained(), authorized.resolution());
      case WaiverDeclinedByBoard declined ->
          Deed.write(waiver.part("declined"), recorded).set("resolution", declined.resolution());
      case WaiverRequestWithdrawn withdrawn ->
          Deed.write(waiver.part("withdrawn"), recorded).set("reasons", withdrawn.reasons());
      case WaiverGranted granted -> grant(waiver, granted);
      case WaiverDenied denied ->
          Deed.write(waiver.part("decided"), recorded)
              .set("reasons", denied.reasons())
              .set("resolution", denied.resolution());
      case WaiverRevoked revoked ->
          Deed.write(waiver.part("revoked"), recorded)
              .set("oldLastDay", revoked.oldLastDay())
              .set("reasons", revoked.reasons())
              .set("resolution", revoked.resolution());
      case WaiverReviewDue due -> waiver.set("reviewDueAt", due.dueAt());
      case WaiverReviewed reviewed ->
          Deed.write(waiver.set("reviewDueAt", null).append("reviews"), recorded)
              .set("reasons", reviewed.reasons());
      case WaiverReviewMissed _ -> {}
      case WaiverDisclosureAssessed assessed -> assess(waiver, assessed);
      case WaiverDisclosed disclosed ->
          Deed.write(waiver.part("disclosure").set("state", "DISCLOSED").part("made"), recorded)
              .set("disclosedOn", disclosed.disclosedOn())
              .set("means", disclosed.means())
              .set("text", disclosed.text())
              .set("postedUntil", disclosed.postedUntil())
              .set("keptUntil", disclosed.keptUntil());
      case DisclosureMissed _ -> waiver.part("disclosure").set("state", "MISSED");
    }
  }

  private void authorize(WriteModel waiver, Set<PersonId> abstained, Confidential resolution) {
    abstained.forEach(person -> waiver.add("abstained", person.toString()));
    Deed.write(waiver.part("authorized"), recorded).set("resolution", resolution);
  }

  private static void assess(WriteModel waiver, WaiverDisclosureAssessed assessed) {
    waiver
        .part("disclosure")
        .set("state", assessed.now() == DisclosureNeed.REQUIRED ? "DUE" : "NOT_REQUIRED")
        .set("grantedOn", assessed.grantedOn())
        .set("dueOn", assessed.dueOn())
        .set("dueAt", assessed.dueAt())
        .set("calendar", assessed.calendar().value())
        .set("reasons", assessed.reasons());
  }

  private static void request(WriteModel waiver, WaiverRequested requested) {
    waiver
        .set("type", "WAIVER")
        .set("requestedBy", requested.requestedBy())
        .set("addressedTo", requested.addressedTo())
        .set("codeVersion", requested.codeVersionId().value())
        .set("grounds", requested.grounds())
        .set("document", requested.document());
  }

  private void grant(WriteModel waiver, WaiverGranted granted) {
    Set<PersonId> abstained = granted.abstained();
    if (abstained != null) {
      abstained.forEach(person -> waiver.add("abstained", person.toString()));
    }
    Deed.write(waiver.part("decided"), recorded)
        .set("reasons", granted.reasons())
        .set("conditions", granted.conditions())
        .set("resolution", granted.resolution());
  }

  @Override
  public List<Change> of(ReportEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(InquiryEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(TrialEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(MailboxEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CaseEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(LinkingEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(InvestigationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(ScreeningEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(AllegationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CorrectiveActionEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RecoveryEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(ReferralEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RetaliationWatchEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(EscalationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RegisterEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(RelationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(DelegationEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(ParameterEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CodeEvent event) {
    return CodeInForce.fold(event);
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(AlertEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CustodyEvent event) {
    return List.of();
  }
}
