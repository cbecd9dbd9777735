package io.probity.query.history;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.history.telling.Changed;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's history, as it stands in the ledger.
 *
 * @param leafHash base64; names the entry's exact bytes
 * @param deed who did it, in which capacity, for whom, on which day
 * @param recordedAt to the minute; null where the entry belongs to intake, which has a day alone,
 *     or is a policy's, which may have heard of a report in that minute
 * @param parameters version of the policy parameters that it was decided on
 * @param cause the entry that led to this one, if a policy or a clock acted
 * @param ratified that the principal adopted what a delegate did; null unless they did
 * @param sealed its sealed content, reasons above all
 */
public record HistoryLine(
    long index,
    UUID entry,
    String stream,
    long seq,
    String leafHash,
    String type,
    int revision,
    Deed deed,
    @Nullable Instant recordedAt,
    @Nullable String parameters,
    @Nullable UUID cause,
    List<Changed> changed,
    @Nullable Deed ratified,
    List<Reference> sealed) {
  public HistoryLine {
    changed = List.copyOf(changed);
    sealed = List.copyOf(sealed);
  }
}
