package io.probity.query.casefile;

import io.probity.query.casefile.part.ReportPart;
import io.probity.query.casefile.part.ReportPart.ForwardingPart;
import io.probity.query.casefile.part.ReportPart.IdentifyingPart;
import io.probity.query.casefile.part.ReportPart.InquiryPart;
import io.probity.query.casefile.part.ReportPart.RoutePart;
import io.probity.query.casefile.part.ReportPart.TestPart;
import io.probity.query.casefile.part.ReportPart.TranscriptPart;
import io.probity.query.casefile.part.ReportPart.TranslationPart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the stored part of a report. */
final class ReportReading {
  private ReportReading() {}

  static ReportPart read(Fields part) {
    return new ReportPart(
        part.id(),
        part.text("reporter"),
        part.text("channel"),
        part.text("relation"),
        part.is("anonymous"),
        part.date("receivedOn"),
        part.dateOrNull("occurredOn"),
        part.dateOrNull("learnedOn"),
        part.sealed("narrative"),
        part.sealedOrNull("reporterName"),
        part.textOrNull("takenDownBy"),
        part.sealedOrNull("document"),
        forwarding(part.partOrNull("forwarding")),
        inquiry(part.partOrNull("inquiry")),
        part.parts("routes").stream().map(ReportReading::route).toList(),
        part.parts("transcripts").stream().map(ReportReading::transcript).toList(),
        part.parts("translations").stream().map(ReportReading::translation).toList(),
        identifying(part.partOrNull("identifying")),
        test(part.partOrNull("test")));
  }

  private static @Nullable ForwardingPart forwarding(@Nullable Fields part) {
    return part == null
        ? null
        : new ForwardingPart(
            part.text("as"),
            part.date("receivedOn"),
            part.date("dueOn"),
            part.is("late"),
            Deed.read(part));
  }

  private static @Nullable InquiryPart inquiry(@Nullable Fields part) {
    return part == null
        ? null
        : new InquiryPart(
            UUID.fromString(part.text("inquiryId")), part.date("askedOn"), Deed.read(part));
  }

  private static RoutePart route(Fields part) {
    return new RoutePart(
        part.text("to"),
        part.text("policy"),
        part.text("version"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static TranscriptPart transcript(Fields part) {
    return new TranscriptPart(
        part.text("_id"), part.text("state"), part.sealed("text"), Deed.read(part));
  }

  private static TranslationPart translation(Fields part) {
    return new TranslationPart(
        part.text("language"), part.sealed("text"), part.sealed("translator"), Deed.read(part));
  }

  private static @Nullable TestPart test(@Nullable Fields part) {
    return part == null
        ? null
        : new TestPart(
            UUID.fromString(part.text("trialId")), part.sealed("result"), Deed.read(part));
  }

  private static @Nullable IdentifyingPart identifying(@Nullable Fields part) {
    return part == null ? null : new IdentifyingPart(part.sealed("reasons"), Deed.read(part));
  }
}
