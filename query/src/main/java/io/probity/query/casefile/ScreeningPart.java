package io.probity.query.casefile;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the conflicts of somebody who works on a case.
 *
 * @param said ATTESTED, ACTUAL_CONFLICT, APPARENT_CONFLICT, CLEARED, RECUSED, WORK_STANDS or
 *     WORK_IS_DONE_AGAIN
 */
public record ScreeningPart(String person, String said, @Nullable Reference reasons, Deed deed) {}
