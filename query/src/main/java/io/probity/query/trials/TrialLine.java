package io.probity.query.trials;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test of the hotline.
 *
 * @param caseId told once it is disclosed
 * @param wholeCase whether all of its case was the test
 * @param disclosed null while whoever handles the report must not know
 */
public record TrialLine(
    UUID trialId,
    UUID reportId,
    Reference plan,
    Deed begun,
    @Nullable UUID caseId,
    boolean wholeCase,
    @Nullable Reference result,
    @Nullable Deed disclosed) {}
