/** The record about the records: who was refused, and later who read, exported and restored. */
@NullMarked
package io.probity.core.custody;

import org.jspecify.annotations.NullMarked;
