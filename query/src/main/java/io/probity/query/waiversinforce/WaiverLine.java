package io.probity.query.waiversinforce;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that was granted.
 *
 * @param requestedBy a person of the register
 * @param moot the provisions that the code in force on the day asked about no longer has
 * @param type WAIVER or RATIFICATION
 * @param lastDay included
 * @param authorized by the Board before it was granted; null where that was not recorded
 */
public record WaiverLine(
    UUID waiverId,
    String requestedBy,
    String codeVersion,
    List<String> provisions,
    List<String> moot,
    String type,
    LocalDate firstDay,
    LocalDate lastDay,
    Reference grounds,
    Reference document,
    Reference reasons,
    @Nullable Reference conditions,
    @Nullable Reference resolution,
    @Nullable Deed authorized,
    Deed granted) {}
