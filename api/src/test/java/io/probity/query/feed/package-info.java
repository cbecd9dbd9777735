/** The feed with a real broker and a real document server. */
@NullMarked
package io.probity.query.feed;

import org.jspecify.annotations.NullMarked;
