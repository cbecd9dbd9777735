/**
 * Folds who is known, in which offices, bound to whom, and under which code, parameters and
 * waivers.
 */
@NullMarked
package io.probity.core.standing.people;

import org.jspecify.annotations.NullMarked;
