/** History, with a real document server. */
@NullMarked
package io.probity.query.history;

import org.jspecify.annotations.NullMarked;
