/** The composition root. */
@NullMarked
package io.probity.api;

import org.jspecify.annotations.NullMarked;
