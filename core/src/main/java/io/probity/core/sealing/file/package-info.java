/** A vault that is kept in a file, under wrapping keys that are kept in others. */
@NullMarked
package io.probity.core.sealing.file;

import org.jspecify.annotations.NullMarked;
