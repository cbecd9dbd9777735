/** Folds how far the clocks and the policies have come. */
@NullMarked
package io.probity.core.standing.work;

import org.jspecify.annotations.NullMarked;
