/** The write path against a real broker. */
@NullMarked
package io.probity.core.journal;

import org.jspecify.annotations.NullMarked;
