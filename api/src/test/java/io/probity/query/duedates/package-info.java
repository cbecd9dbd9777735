/** Duedates, with a real document server. */
@NullMarked
package io.probity.query.duedates;

import org.jspecify.annotations.NullMarked;
