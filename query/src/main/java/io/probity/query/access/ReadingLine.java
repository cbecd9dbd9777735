package io.probity.query.access;

import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read sealed content of a case.
 *
 * @param leafHash base64; names the entry's exact bytes
 * @param quarter beginning of the quarter of an hour in which they read
 * @param right what their right to see the case rested on then
 * @param under the grant, engagement or release that gave it, if one did
 */
public record ReadingLine(
    long index,
    UUID entry,
    String leafHash,
    String person,
    String purpose,
    Instant quarter,
    String right,
    @Nullable UUID under,
    Deed deed) {}
