/** Whether somebody may act at all, for themselves or for another, and which powers were given. */
@NullMarked
package io.probity.core.standing.acting;

import org.jspecify.annotations.NullMarked;
