package io.probity.query.casefile.folding;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import io.probity.core.allegation.Attribution;
import io.probity.core.allegation.Classification;
import io.probity.core.allegation.Outcome;
import io.probity.core.code.CodeVersionId;
import io.probity.core.message.Recorded;
import io.probity.query.views.TextsRead;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import org.jspecify.annotations.Nullable;

/** What one entry does to an allegation in the file of its case. */
record AllegationFolding(Recorded recorded) {

  void fold(WriteModel file, AllegationEvent event) {
    WriteModel part = file.part("allegations", event.allegationId().value().toString());
    switch (event) {
      case AllegationRaised raised -> raise(file, part, raised);
      case AllegationReclassified reclassified -> reclassify(part, reclassified);
      case AllegationAttributed attributed -> attribute(part, attributed);
      case FindingReopened again ->
          part.part("findings", Long.toString(again.finding())).set("review", "RETURNED");
      case FindingRecorded found ->
          finding(file, part, found.outcome())
              .set("read", TextsRead.told(found.read()))
              .set("reasons", found.reasons());
      case FindingCorrected found ->
          finding(file, part.set("knowinglyFalse", null), found.outcome())
              .set("before", found.before())
              .set("corrects", found.corrects())
              .set("read", TextsRead.told(found.read()))
              .set("reasons", found.reasons());
      case FindingApproved approved ->
          review(part, approved.finding(), "APPROVED")
              .set("rolesMet", approved.rolesMet())
              .set("reasons", approved.reasons());
      case FindingReturned back ->
          review(part, back.finding(), "RETURNED").set("reasons", back.reasons());
      case WithdrawnByReporter withdrawn ->
          deed(part.part("withdrawn")).set("reasons", withdrawn.reasons());
      case KnowinglyFalseRecorded said ->
          deed(part.part("knowinglyFalse").set("at", recorded.seq()).set("state", "SAID"))
              .set("proofOfKnowledge", said.proofOfKnowledge());
      case KnowinglyFalseDecided decided ->
          deed(part.part("knowinglyFalse")
                  .set("state", decided.proven() ? "PROVEN" : "NOT_PROVEN")
                  .part("decided"))
              .set("reasons", decided.reasons());
      case RootCauseStated stated ->
          deed(part.append("rootCauses"))
              .set("before", stated.before())
              .set("now", stated.now())
              .set("reasons", stated.reasons());
      case DisciplineImposed imposed ->
          deed(part.part("discipline", Long.toString(recorded.seq())))
              .set("at", recorded.seq())
              .set("subject", imposed.subject().value())
              .set("level", imposed.level())
              .set("rolesMet", imposed.rolesMet())
              .set("whyDifferent", imposed.whyDifferent())
              .set("reasons", imposed.reasons());
      case DisciplineUnfounded unfounded ->
          discipline(part, unfounded.discipline()).set("unfounded", true);
      case DisciplineLifted lifted ->
          deed(discipline(part, lifted.discipline()).part("lifted"))
              .set("rolesMet", lifted.rolesMet())
              .set("reasons", lifted.reasons());
      case LegalExposureFlagged flagged -> part.set("exposure", flagged.now());
      case ProtectedActivityTagged tagged -> part.set("protectedActivities", tagged.now());
    }
  }

  private void raise(WriteModel file, WriteModel part, AllegationRaised raised) {
    file.add("streams", raised.allegationId().stream());
    file.set("reopened", false);
    deed(part)
        .set("principle", raised.principle())
        .set("topics", raised.topics())
        .set("taxonomy", raised.taxonomy())
        .set("codeAtConduct", textOrNull(raised.codeAtConduct()))
        .set("codeAtReport", textOrNull(raised.codeAtReport()))
        .set("allegation", raised.allegation());
    attribute(part, new Attribution(raised.subject(), raised.conductOn()));
  }

  private static WriteModel discipline(WriteModel part, long at) {
    return part.part("discipline", Long.toString(at));
  }

  private void attribute(WriteModel part, AllegationAttributed attributed) {
    attribute(part, attributed.now());
    part.set("codeAtConduct", textOrNull(attributed.codeAtConduct()));
    WriteModel each = deed(part.append("attributed")).set("reasons", attributed.reasons());
    attribute(each.part("before"), attributed.before());
    attribute(each.part("now"), attributed.now());
  }

  private static void attribute(WriteModel part, Attribution about) {
    var subject = about.subject();
    part.set("subject", subject == null ? null : subject.value())
        .set("conductOn", about.conductOn());
  }

  private void reclassify(WriteModel part, AllegationReclassified reclassified) {
    classify(part, reclassified.now());
    WriteModel each = deed(part.append("reclassified")).set("late", reclassified.late());
    classify(each.part("before"), reclassified.before());
    classify(each.part("now"), reclassified.now());
    each.set("reasons", reclassified.reasons());
  }

  private static void classify(WriteModel part, Classification classification) {
    part.set("principle", classification.principle())
        .set("topics", classification.topics())
        .set("taxonomy", classification.taxonomy())
        .set("severity", classification.severity());
  }

  private WriteModel finding(WriteModel file, WriteModel part, Outcome outcome) {
    file.set("reopened", false);
    return deed(part.part("findings", Long.toString(recorded.seq())))
        .set("at", recorded.seq())
        .set("outcome", outcome)
        .set("review", "AWAITED");
  }

  private WriteModel review(WriteModel part, long finding, String review) {
    return deed(
        part.part("findings", Long.toString(finding)).set("review", review).part("reviewed"));
  }

  private static @Nullable String textOrNull(@Nullable CodeVersionId version) {
    return version == null ? null : version.value().toString();
  }

  private WriteModel deed(WriteModel part) {
    return Deed.write(part, recorded);
  }
}
