package io.probity.query.inquiries;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as it stands.
 *
 * @param state OPEN, ANSWERED or CONVERTED
 * @param inquirer a random id of this inquiry's stream alone
 * @param takenDownBy who took it down for somebody else; null where whoever asked wrote it
 * @param firstContact PENDING while the first answer may still turn out not to have settled it,
 *     then SETTLED; NOT_SETTLED once it did; null before there is an answer
 * @param reportId of the report that it became; null if it became none
 */
public record InquiryLine(
    UUID inquiryId,
    String state,
    String inquirer,
    String channel,
    boolean anonymous,
    LocalDate askedOn,
    @Nullable String takenDownBy,
    Reference question,
    @Nullable Reference inquirerName,
    List<Told> answers,
    List<Told> askedAgain,
    @Nullable Consent consent,
    @Nullable String firstContact,
    @Nullable UUID reportId,
    long askedAt,
    long changedAt) {

  /** An answer, or what was asked after it. */
  public record Told(Reference text, Deed deed) {}

  /** Whoever asked agrees that it becomes a report. */
  public record Consent(String how, Deed given) {}
}
