package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came in, and what was added to it since.
 *
 * @param reporter a random id of this report's stream alone
 * @param anonymous as it is now; the history shows since when it is not
 * @param receivedOn when it reached the help line; claimed, where it was entered later
 * @param occurredOn claimed
 * @param learnedOn claimed
 * @param takenDownBy who wrote down what was said, if it was spoken
 * @param identifying null unless what it says gives its reporter away
 * @param test null unless it was a test of the hotline, and that is disclosed
 */
public record ReportPart(
    UUID reportId,
    String reporter,
    String channel,
    String relation,
    boolean anonymous,
    LocalDate receivedOn,
    @Nullable LocalDate occurredOn,
    @Nullable LocalDate learnedOn,
    Reference narrative,
    @Nullable Reference reporterName,
    @Nullable String takenDownBy,
    @Nullable Reference document,
    @Nullable ForwardingPart forwarding,
    @Nullable InquiryPart inquiry,
    List<RoutePart> routes,
    List<TranscriptPart> transcripts,
    List<TranslationPart> translations,
    @Nullable IdentifyingPart identifying,
    @Nullable TestPart test) {

  /**
   * That somebody had received it for the Company before.
   *
   * @param receivedOn claimed
   * @param dueOn until when it was to be forwarded
   */
  public record ForwardingPart(
      String as, LocalDate receivedOn, LocalDate dueOn, boolean late, Deed forwarded) {}

  /**
   * That it was asked as an inquiry before.
   *
   * @param askedOn the original day; what is owed to its reporter is counted from the conversion
   */
  public record InquiryPart(UUID inquiryId, LocalDate askedOn, Deed converted) {}

  /** That a policy of its own sends what is reported elsewhere. */
  public record RoutePart(
      String to, String policy, String version, Reference reasons, Deed routed) {}

  /**
   * A version of the transcript.
   *
   * @param state SENT, CONFIRMED or DISPUTED; a disputed one is followed by the reporter's own
   */
  public record TranscriptPart(String version, String state, Reference text, Deed written) {}

  /** The report in another language. */
  public record TranslationPart(
      String language, Reference text, Reference translator, Deed added) {}

  /** That nothing of it happened: it was made up to test the hotline. */
  public record TestPart(UUID trialId, Reference result, Deed disclosed) {}

  /** Why it was marked as giving its reporter away. */
  public record IdentifyingPart(Reference reasons, Deed marked) {}
}
