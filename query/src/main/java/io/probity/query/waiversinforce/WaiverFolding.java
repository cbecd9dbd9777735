package io.probity.query.waiversinforce;

import io.probity.core.access.AccessEvent;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.query.views.Change;
import io.probity.query.views.Deed;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.WriteModel;
import java.util.List;

/** What one entry does to its waiver. */
record WaiverFolding(Recorded recorded) implements EventFamilies<List<Change>> {

  @Override
  public List<Change> of(WaiverEvent event) {
    return List.of(
        new Change(
            WaiversInForce.WAIVERS,
            event.waiverId().value().toString(),
            waiver -> fold(waiver, event)));
  }

  private void fold(WriteModel waiver, WaiverEvent event) {
    switch (event) {
      case WaiverRequested requested -> request(waiver, requested);
      case WaiverAuthorizedByBoard authorized ->
          Deed.write(waiver.set("state", "AUTHORIZED").part("authorized"), recorded)
              .set("resolution", authorized.resolution());
      case WaiverGranted granted -> grant(waiver, granted);
      case WaiverDenied denied ->
          Deed.write(waiver.set("state", "DENIED").part("decided"), recorded)
              .set("reasons", denied.reasons())
              .set("resolution", denied.resolution());
    }
  }

  private static void request(WriteModel waiver, WaiverRequested requested) {
    waiver
        .set("state", "REQUESTED")
        .set("requestedBy", requested.requestedBy())
        .set("addressedTo", requested.addressedTo())
        .set("codeVersion", requested.codeVersionId().value())
        .set("provisions", requested.provisions().stream().map(each -> each.value()).toList())
        .set("grounds", requested.grounds())
        .set("document", requested.document());
  }

  private void grant(WriteModel waiver, WaiverGranted granted) {
    waiver
        .set("state", "GRANTED")
        .set("firstDay", granted.firstDay())
        .set("lastDay", granted.lastDay());
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
  public List<Change> of(CaseEvent event) {
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
  public List<Change> of(ParameterEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CodeEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(AccessEvent event) {
    return List.of();
  }

  @Override
  public List<Change> of(CustodyEvent event) {
    return List.of();
  }
}
