/** Folds who reported, asked or is to be told, and how they are reached. */
@NullMarked
package io.probity.core.standing.contact;

import org.jspecify.annotations.NullMarked;
