package io.probity.core.visibility.facts;

import java.util.UUID;

/**
 * That a case is related as being about what a watch of another case suspects.
 *
 * @param caseId that other case
 */
public record FollowUp(UUID relation, UUID watch, UUID caseId) {}
