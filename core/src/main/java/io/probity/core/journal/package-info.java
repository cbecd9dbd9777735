/** Appends to the ledger by compare-and-append, and follows it. */
@NullMarked
package io.probity.core.journal;

import org.jspecify.annotations.NullMarked;
