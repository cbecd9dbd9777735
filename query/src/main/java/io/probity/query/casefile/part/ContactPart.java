package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contact with whoever made one of the case's reports.
 *
 * @param mailboxId the id of the report
 * @param liaison who keeps it up
 * @param receivedOn when the report reached the help line
 * @param receivedForTheCompanyOn when somebody had received it for the Company, if it was forwarded
 * @param countedFrom which of the two started the clocks
 * @param contactChannel how whoever reported wants to be reached; null if they did not say
 * @param acknowledgeBy the end of the last day
 * @param feedbackBy the end of the last day
 * @param acknowledgement DUE, MISSED, AUTO or HUMAN
 * @param acknowledgedBy the person, or the policy where a rule did it
 * @param feedback DUE, MISSED, GIVEN or IMPOSSIBLE
 * @param obstacle why no feedback can be given
 * @param messages in both directions, feedback among them, in ledger order
 */
public record ContactPart(
    UUID mailboxId,
    @Nullable String liaison,
    @Nullable String contactChannel,
    LocalDate receivedOn,
    @Nullable LocalDate receivedForTheCompanyOn,
    String countedFrom,
    String acknowledgement,
    Instant acknowledgeBy,
    @Nullable LocalDate acknowledgedOn,
    @Nullable String acknowledgedBy,
    String feedback,
    Instant feedbackBy,
    @Nullable LocalDate feedbackOn,
    @Nullable String obstacle,
    @Nullable Reference obstacleReasons,
    List<MessagePart> messages) {

  /**
   * Something that was written.
   *
   * @param kind TO_REPORTER, FROM_REPORTER, ACKNOWLEDGEMENT or FEEDBACK
   */
  public record MessagePart(String kind, Reference text, Deed written) {}
}
