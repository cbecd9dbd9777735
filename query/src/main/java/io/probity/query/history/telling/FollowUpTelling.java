package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
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
import java.util.List;

/** Says what an entry changed in what followed from a case, from what to what. */
final class FollowUpTelling {
  private FollowUpTelling() {}

  static List<Changed> of(CorrectiveActionEvent event) {
    return switch (event) {
      case CorrectiveActionOpened opened ->
          List.of(
              to("action", opened.actionId().value()),
              to("state", "OPENED"),
              to("rootCause", opened.rootCause()));
      case CorrectiveActionPlanned planned ->
          List.of(
              after("state", "PLANNED"),
              between("owner", planned.ownerBefore(), planned.owner()),
              between("dueOn", planned.dueOnBefore(), planned.dueOn()),
              to("dueAt", planned.dueAt()));
      case CorrectiveActionCompleted completed ->
          List.of(
              after("state", "DONE"),
              to("doneOn", completed.doneOn()),
              to("saidBy", completed.saidBy()));
      case EffectivenessChecked checked ->
          List.of(after("state", checked.effective() ? "EFFECTIVE" : "INEFFECTIVE"));
      case CorrectiveActionOverdue overdue ->
          List.of(after("state", "OVERDUE"), to("dueAt", overdue.dueAt()));
    };
  }

  static List<Changed> of(RecoveryEvent event) {
    return switch (event) {
      case RecoveryOpened opened ->
          List.of(to("recovery", opened.recoveryId().value()), to("loss", opened.loss()));
      case LossRestated restated ->
          List.of(
              between("loss", restated.before(), restated.now()),
              to("aboveLoss", restated.aboveLoss()));
      case AmountRecovered amount ->
          List.of(
              to("amount", amount.amount()),
              between("recovered", amount.before(), amount.now()),
              to("receivedOn", amount.receivedOn()),
              to("aboveLoss", amount.aboveLoss()));
      case RecoveryWrittenOff off ->
          List.of(to("amount", off.writtenOff()), between("writtenOff", off.before(), off.now()));
    };
  }

  static List<Changed> of(ReferralEvent event) {
    return switch (event) {
      case ReferredToPublicOfficials referred ->
          List.of(
              to("referral", referred.referralId().value()),
              to("recipient", referred.recipient()),
              to("withheld", referred.withheld()),
              to("reporterToldOn", referred.reporterToldOn()));
      case ReferralReceiptRecorded receipt -> List.of(to("receivedOn", receipt.receivedOn()));
    };
  }

  static List<Changed> of(RetaliationWatchEvent event) {
    return switch (event) {
      case RetaliationWatchOpened opened ->
          List.of(
              to("watch", opened.watchId().value()),
              to("as", opened.as()),
              to("since", opened.since()),
              to("check", opened.check()),
              to("dueAt", opened.dueAt()));
      case RetaliationCheckRecorded check ->
          List.of(
              between("check", check.check(), check.next()),
              to("seen", check.seen()),
              to("dueAt", check.nextDueAt()));
      case SuspicionSettled _ -> List.of(between("retaliation", "SUSPECTED", "SETTLED"));
      case EmploymentChangeRecorded change ->
          List.of(
              to("employment", change.change()),
              to("occurredOn", change.occurredOn()),
              to("deciders", change.deciders()),
              to("mayHaveKnown", change.mayHaveKnown()),
              to("check", change.missed() ? "MISSED" : null),
              to("dueAt", change.dueAt()));
      case RetaliationCheckMissed missed ->
          List.of(between("check", missed.check(), "MISSED"), to("dueAt", missed.dueAt()));
    };
  }
}
