/** Casefile, with a real document server. */
@NullMarked
package io.probity.query.casefile;

import org.jspecify.annotations.NullMarked;
