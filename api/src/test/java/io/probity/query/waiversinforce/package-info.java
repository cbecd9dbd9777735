/** Waiversinforce, with a real document server. */
@NullMarked
package io.probity.query.waiversinforce;

import org.jspecify.annotations.NullMarked;
