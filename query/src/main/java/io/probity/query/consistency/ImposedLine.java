package io.probity.query.consistency;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Discipline that was imposed once.
 *
 * @param topics for which it was
 * @param rolesMet true where one person held two roles, as the parameters allowed
 * @param whyDifferent why it was not the level mostly imposed for the like; null where it was
 * @param lifted null while it stands
 */
public record ImposedLine(
    UUID caseId,
    UUID allegationId,
    String subject,
    List<String> topics,
    String severity,
    String level,
    boolean rolesMet,
    @Nullable Reference whyDifferent,
    Reference reasons,
    Deed imposed,
    @Nullable Deed lifted) {}
