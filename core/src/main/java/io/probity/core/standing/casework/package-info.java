/** Folds how each case stands, who is named in it, who works on it, and what is open in it. */
@NullMarked
package io.probity.core.standing.casework;

import org.jspecify.annotations.NullMarked;
