/** What a register of standing facts is, and how entries change it. */
@NullMarked
package io.probity.core.standing.fold;

import org.jspecify.annotations.NullMarked;
