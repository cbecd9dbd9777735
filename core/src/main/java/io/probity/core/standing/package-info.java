/** Folds the entries of all capabilities into the standing facts. */
@NullMarked
package io.probity.core.standing;

import org.jspecify.annotations.NullMarked;
