package io.probity.query.consistency;

import java.util.List;
import java.util.Map;

/**
 * What was imposed for one topic and severity.
 *
 * @param levels how often each level was
 * @param items the latest first
 */
public record ImposedForTheLike(Map<String, Long> levels, List<ImposedLine> items) {}
