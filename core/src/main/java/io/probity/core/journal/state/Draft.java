package io.probity.core.journal.state;

import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.message.Event;
import java.util.List;
import java.util.UUID;

/**
 * One event on its way to the ledger: decided, its content sealed, not yet numbered nor encoded.
 *
 * @param seq where it must stand in its stream, or {@link #AT_THE_END}
 * @param event with references in place of text, as readers will see it
 */
public record Draft(
    UUID id,
    String stream,
    long seq,
    String type,
    int rev,
    JsonBytes data,
    Event event,
    List<SealedRef> sealed) {

  /** Wherever the stream ends then: for logs, which nobody decides on. */
  public static final long AT_THE_END = -1;
}
