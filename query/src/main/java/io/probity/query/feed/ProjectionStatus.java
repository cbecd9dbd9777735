package io.probity.query.feed;

import io.probity.query.views.writing.Comparison;
import java.util.Optional;

/**
 * How a projection fares on this node.
 *
 * @param filledHere whether it is this node that fills its live view
 * @param reached how many entries its live view covers
 * @param generation of its live view
 * @param rebuilt what the last rebuild on this node found when it compared
 */
public record ProjectionStatus(
    String name,
    ProjectionState state,
    boolean filledHere,
    long reached,
    int generation,
    Optional<Comparison> rebuilt) {}
