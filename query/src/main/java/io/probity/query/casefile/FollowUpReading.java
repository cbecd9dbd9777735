package io.probity.query.casefile;

import io.probity.query.casefile.part.FollowUpPart.ActionPart;
import io.probity.query.casefile.part.FollowUpPart.ChangePart;
import io.probity.query.casefile.part.FollowUpPart.CheckPart;
import io.probity.query.casefile.part.FollowUpPart.DonePart;
import io.probity.query.casefile.part.FollowUpPart.DueCheckPart;
import io.probity.query.casefile.part.FollowUpPart.EffectPart;
import io.probity.query.casefile.part.FollowUpPart.PlanPart;
import io.probity.query.casefile.part.FollowUpPart.RecoveredPart;
import io.probity.query.casefile.part.FollowUpPart.RecoveryPart;
import io.probity.query.casefile.part.FollowUpPart.ReferralPart;
import io.probity.query.casefile.part.FollowUpPart.SettledPart;
import io.probity.query.casefile.part.FollowUpPart.WatchPart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads what followed from a case in its stored file. */
final class FollowUpReading {
  private FollowUpReading() {}

  static ActionPart action(Fields part) {
    return new ActionPart(
        part.id(),
        part.text("state"),
        part.text("rootCause"),
        part.sealed("action"),
        Deed.read(part),
        part.textOrNull("owner"),
        part.dateOrNull("dueOn"),
        all(part, "plans", FollowUpReading::plan),
        all(
            part,
            "done",
            each -> new DonePart(each.date("doneOn"), each.sealed("evidence"), Deed.read(each))),
        all(
            part,
            "checks",
            each -> new EffectPart(each.is("effective"), each.sealed("reasons"), Deed.read(each))));
  }

  private static PlanPart plan(Fields part) {
    return new PlanPart(
        part.textOrNull("ownerBefore"),
        part.text("owner"),
        part.dateOrNull("dueOnBefore"),
        part.date("dueOn"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  static RecoveryPart recovery(Fields part) {
    return new RecoveryPart(
        part.id(),
        part.text("currency"),
        part.text("loss"),
        part.text("recovered"),
        part.is("aboveLoss"),
        part.textOrNull("writtenOff"),
        part.sealed("reasons"),
        Deed.read(part),
        all(
            part,
            "amounts",
            each ->
                new RecoveredPart(
                    each.text("amount"),
                    each.date("receivedOn"),
                    each.sealed("source"),
                    Deed.read(each))));
  }

  static ReferralPart referral(Fields part) {
    return new ReferralPart(
        part.id(),
        part.text("recipient"),
        part.sealed("recipientName"),
        part.sealed("basis"),
        part.sealed("manifest"),
        part.texts("withheld"),
        part.sealed("whyWithheld"),
        part.sealedOrNull("lawDemandingIdentity"),
        part.dateOrNull("reporterToldOn"),
        Deed.read(part),
        part.dateOrNull("receivedOn"),
        part.sealedOrNull("receipt"));
  }

  static WatchPart watch(Fields part) {
    return new WatchPart(
        part.id(),
        part.text("as"),
        part.date("since"),
        part.sealedOrNull("reasons"),
        Deed.read(part),
        part.parts("schedule").stream()
            .filter(each -> each.is("open"))
            .map(FollowUpReading::due)
            .toList(),
        all(
            part,
            "checks",
            each ->
                new CheckPart(
                    each.text("check"), each.text("seen"), each.sealed("notes"), Deed.read(each))),
        all(part, "settled", each -> new SettledPart(each.sealed("reasons"), Deed.read(each))),
        all(part, "changes", FollowUpReading::change));
  }

  private static DueCheckPart due(Fields part) {
    Instant dueAt = Objects.requireNonNull(part.instantOrNull("dueAt"));
    return new DueCheckPart(part.text("_id"), dueAt, part.is("missed"));
  }

  private static ChangePart change(Fields part) {
    return new ChangePart(
        part.text("change"),
        part.date("occurredOn"),
        part.texts("deciders"),
        part.texts("mayHaveKnown"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  static <P> List<P> all(Fields part, String field, Function<Fields, P> reading) {
    return part.parts(field).stream().map(reading).toList();
  }
}
