/** Committed entries as the rest of the product reads them, and what may index them. */
@NullMarked
package io.probity.core.journal.entries;

import org.jspecify.annotations.NullMarked;
