/** How a case is investigated: plan, steps, interviews, evidence, what its subjects say, pauses. */
@NullMarked
package io.probity.core.investigation;

import org.jspecify.annotations.NullMarked;
