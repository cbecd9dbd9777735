/**
 * Duties with a due date, and what it takes to add one: see {@link io.probity.core.clock.Clock}.
 */
@NullMarked
package io.probity.core.clock;

import org.jspecify.annotations.NullMarked;
