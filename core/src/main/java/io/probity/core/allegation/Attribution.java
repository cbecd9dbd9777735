package io.probity.core.allegation;

import io.probity.core.casework.SubjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Against whom something is alleged, and when it is said to have happened.
 *
 * @param subject absent while that is not known
 * @param conductOn absent while that is not known
 */
public record Attribution(@Nullable SubjectId subject, @Nullable LocalDate conductOn) {}
