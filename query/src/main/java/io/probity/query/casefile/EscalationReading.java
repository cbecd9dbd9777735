package io.probity.query.casefile;

import io.probity.query.casefile.part.EscalationPart;
import io.probity.query.casefile.part.EscalationPart.AcknowledgementPart;
import io.probity.query.casefile.part.EscalationPart.AssessmentPart;
import io.probity.query.casefile.part.EscalationPart.DeparturePart;
import io.probity.query.casefile.part.EscalationPart.ReassessmentPart;
import io.probity.query.casefile.part.EscalationPart.SuspicionPart;
import io.probity.query.casefile.part.EscalationPart.ToldPart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the escalation in a stored case file. */
final class EscalationReading {
  private EscalationReading() {}

  static @Nullable EscalationPart read(@Nullable Fields part) {
    return part == null
        ? null
        : new EscalationPart(
            UUID.fromString(part.text("escalationId")),
            part.text("state"),
            part.instantOrNull("dueAt"),
            part.parts("assessments").stream().map(EscalationReading::assessment).toList(),
            told(part.partOrNull("escalated")),
            told(part.partOrNull("accounting")),
            part.parts("told").stream().map(EscalationReading::reassessment).toList(),
            part.parts("acknowledgements").stream().map(EscalationReading::taken).toList(),
            part.parts("departures").stream().map(EscalationReading::departure).toList(),
            part.parts("acted").stream().map(EscalationReading::done).toList(),
            part.parts("suspected").stream().map(EscalationReading::suspicion).toList());
  }

  private static AssessmentPart assessment(Fields part) {
    return new AssessmentPart(
        part.textOrNull("before"), part.text("now"), part.sealed("reasons"), Deed.read(part));
  }

  private static @Nullable ToldPart told(@Nullable Fields part) {
    return part == null ? null : done(part);
  }

  private static ToldPart done(Fields part) {
    return new ToldPart(part.sealed("reasons"), Deed.read(part));
  }

  private static ReassessmentPart reassessment(Fields part) {
    return new ReassessmentPart(part.text("before"), part.text("now"), Deed.read(part));
  }

  private static AcknowledgementPart taken(Fields part) {
    return new AcknowledgementPart(part.text("materiality"), Deed.read(part));
  }

  private static DeparturePart departure(Fields part) {
    return new DeparturePart(
        part.text("knownTo"),
        part.date("knownOn"),
        instant(part),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static SuspicionPart suspicion(Fields part) {
    return new SuspicionPart(part.text("knownTo"), instant(part), Deed.read(part));
  }

  private static Instant instant(Fields part) {
    Instant due = part.instantOrNull("dueAt");
    if (due == null) {
      throw new IllegalStateException("A stored departure lacks its due time");
    }
    return due;
  }
}
