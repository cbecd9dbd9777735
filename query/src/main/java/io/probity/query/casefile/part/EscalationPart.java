package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the case might do, and whether the audit committee knows.
 *
 * @param state NONE, DUE, MISSED or ESCALATED
 * @param assessments all of them, the last one holds
 * @param accounting present where it is about accounting, controls or auditing
 * @param told what the committee was told was seen otherwise, after it was informed
 * @param acknowledgements each time that the committee took note
 * @param departures from the code that an executive officer knows of
 * @param acted what was done about them
 * @param suspected where nothing was done in time
 */
public record EscalationPart(
    UUID escalationId,
    String state,
    @Nullable Instant dueAt,
    List<AssessmentPart> assessments,
    @Nullable ToldPart escalated,
    @Nullable ToldPart accounting,
    List<ReassessmentPart> told,
    List<AcknowledgementPart> acknowledgements,
    List<DeparturePart> departures,
    List<ToldPart> acted,
    List<SuspicionPart> suspected) {

  /** One assessment of what the case might do. */
  public record AssessmentPart(
      @Nullable String before, String now, Reference reasons, Deed assessed) {}

  /** That somebody informed the committee, or acted, and why. */
  public record ToldPart(Reference reasons, Deed told) {}

  /** What was seen otherwise than the committee had been told. */
  public record ReassessmentPart(String before, String now, Deed told) {}

  /** That the committee took note of the case, as it was last assessed. */
  public record AcknowledgementPart(String materiality, Deed acknowledged) {}

  /** That an executive officer knows of a departure from the code. */
  public record DeparturePart(
      String knownTo, LocalDate knownOn, Instant dueAt, Reference reasons, Deed recorded) {}

  /** That it might amount to a waiver which nobody granted. */
  public record SuspicionPart(String knownTo, Instant dueAt, Deed recorded) {}
}
