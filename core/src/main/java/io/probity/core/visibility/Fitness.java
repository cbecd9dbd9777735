package io.probity.core.visibility;

import io.probity.core.delegation.DelegationId;
import io.probity.core.party.Office;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody may investigate at all.
 *
 * @param office their own, or that of the officer whose designee they are
 * @param under the delegation that designates them; null for an office of their own
 */
public record Fitness(Office office, @Nullable DelegationId under) {}
