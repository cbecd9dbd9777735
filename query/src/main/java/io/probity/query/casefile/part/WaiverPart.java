package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that somebody linked to the case, without what it is about: that is its own file's.
 *
 * @param ratification whether leave is asked for conduct that has happened
 * @param state as its own file says it
 * @param standing on the day asked about; null for one that was not granted
 * @param lastDay included, and earlier than granted where the waiver was revoked
 */
public record WaiverPart(
    UUID waiverId,
    boolean ratification,
    String state,
    @Nullable WaiverStanding standing,
    @Nullable LocalDate lastDay,
    Reference reasons,
    Deed linked) {}
