package io.probity.query.casefile.folding;

import io.probity.core.message.Recorded;
import io.probity.core.message.StreamId;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchCheck;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.referral.ReferralEvent.ReferralReceiptRecorded;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
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
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.time.Instant;

/** What one entry does to what followed from a case, in its file. */
record FollowUpFolding(Recorded recorded) {

  void fold(WriteModel file, CorrectiveActionEvent event) {
    WriteModel part = part(file, "actions", event.actionId());
    switch (event) {
      case CorrectiveActionOpened opened ->
          deed(part)
              .set("state", "OPENED")
              .set("rootCause", opened.rootCause())
              .set("action", opened.action());
      case CorrectiveActionPlanned planned -> plan(part, planned);
      case CorrectiveActionCompleted completed ->
          deed(part.set("state", "DONE").append("done"))
              .set("doneOn", completed.doneOn())
              .set("evidence", completed.evidence());
      case EffectivenessChecked checked ->
          deed(part.set("state", checked.effective() ? "EFFECTIVE" : "INEFFECTIVE")
                  .append("checks"))
              .set("effective", checked.effective())
              .set("reasons", checked.reasons());
      case CorrectiveActionOverdue _ -> part.set("state", "OVERDUE");
    }
  }

  private void plan(WriteModel part, CorrectiveActionPlanned planned) {
    part.set("state", "PLANNED").set("owner", planned.owner()).set("dueOn", planned.dueOn());
    deed(part.append("plans"))
        .set("ownerBefore", planned.ownerBefore())
        .set("owner", planned.owner())
        .set("dueOnBefore", planned.dueOnBefore())
        .set("dueOn", planned.dueOn())
        .set("reasons", planned.reasons());
  }

  void fold(WriteModel file, RecoveryEvent event) {
    WriteModel part = part(file, "recoveries", event.recoveryId());
    switch (event) {
      case RecoveryOpened opened ->
          deed(part)
              .set("currency", opened.loss().currency().value())
              .set("loss", opened.loss().amount().value())
              .set("recovered", "0")
              .set("reasons", opened.reasons());
      case LossRestated restated ->
          part.set("loss", restated.now().amount().value()).set("aboveLoss", restated.aboveLoss());
      case AmountRecovered amount -> {
        part.set("recovered", amount.now().value()).set("aboveLoss", amount.aboveLoss());
        deed(part.append("amounts"))
            .set("amount", amount.amount().amount().value())
            .set("receivedOn", amount.receivedOn())
            .set("source", amount.source());
      }
      case RecoveryWrittenOff off -> part.set("writtenOff", off.now().value());
    }
  }

  void fold(WriteModel file, ReferralEvent event) {
    WriteModel part = part(file, "referrals", event.referralId());
    switch (event) {
      case ReferredToPublicOfficials referred ->
          deed(part)
              .set("recipient", referred.recipient())
              .set("recipientName", referred.recipientName())
              .set("basis", referred.basis())
              .set("manifest", referred.manifest())
              .set("withheld", referred.withheld())
              .set("whyWithheld", referred.whyWithheld())
              .set("lawDemandingIdentity", referred.lawDemandingIdentity())
              .set("reporterToldOn", referred.reporterToldOn());
      case ReferralReceiptRecorded receipt ->
          part.set("receivedOn", receipt.receivedOn()).set("receipt", receipt.reference());
    }
  }

  void fold(WriteModel file, RetaliationWatchEvent event) {
    WriteModel part = part(file, "watches", event.watchId());
    switch (event) {
      case RetaliationWatchOpened opened -> {
        deed(part)
            .set("as", opened.as())
            .set("since", opened.since())
            .set("reasons", opened.reasons());
        due(part, opened.check(), opened.dueAt(), false);
      }
      case RetaliationCheckRecorded check -> check(part, check);
      case SuspicionSettled settled ->
          deed(part.append("settled")).set("reasons", settled.reasons());
      case EmploymentChangeRecorded change -> {
        deed(part.append("changes"))
            .set("change", change.change())
            .set("occurredOn", change.occurredOn())
            .set("deciders", change.deciders())
            .set("mayHaveKnown", change.mayHaveKnown())
            .set("reasons", change.reasons());
        due(part, WatchCheck.AFTER_A_CHANGE, change.dueAt(), change.missed());
      }
      case RetaliationCheckMissed missed ->
          part.part("schedule", missed.check().name()).set("missed", true);
    }
  }

  private void check(WriteModel part, RetaliationCheckRecorded check) {
    deed(part.append("checks"))
        .set("check", check.check())
        .set("seen", check.seen())
        .set("notes", check.notes());
    part.part("schedule", check.check().name()).set("open", false);
    if (check.next() != null && check.nextDueAt() != null) {
      due(part, check.next(), check.nextDueAt(), false);
    }
  }

  private static void due(WriteModel part, WatchCheck check, Instant dueAt, boolean missed) {
    part.part("schedule", check.name()).set("dueAt", dueAt).set("open", true).set("missed", missed);
  }

  private static WriteModel part(WriteModel file, String field, StreamId id) {
    file.add("streams", id.stream());
    return file.part(field, id.value().toString());
  }

  private WriteModel deed(WriteModel part) {
    return Deed.write(part, recorded);
  }
}
