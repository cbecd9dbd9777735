/** Folds through whose hands each case goes, and what they impose and carry out. */
@NullMarked
package io.probity.core.standing.hands;

import org.jspecify.annotations.NullMarked;
