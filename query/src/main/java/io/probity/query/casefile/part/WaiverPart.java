package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.util.UUID;

/**
 * A waiver that somebody linked to the case, without what it is about: that is its own file's.
 *
 * @param ratification whether leave is asked for conduct that has happened
 * @param state REQUESTED, AUTHORIZED, DECLINED, WITHDRAWN, GRANTED, DENIED or REVOKED
 */
public record WaiverPart(
    UUID waiverId, boolean ratification, String state, Reference reasons, Deed linked) {}
