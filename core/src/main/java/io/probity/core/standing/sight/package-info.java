/** Which cases and which entries somebody may know of, among all of them. */
@NullMarked
package io.probity.core.standing.sight;

import org.jspecify.annotations.NullMarked;
