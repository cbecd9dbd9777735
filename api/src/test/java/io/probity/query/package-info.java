/** The read side, with a real broker and a real document server. */
@NullMarked
package io.probity.query;

import org.jspecify.annotations.NullMarked;
