/** Events as the bytes of entries, and back: the stored type names and JSON of the ledger. */
@NullMarked
package io.probity.core.journal.codec;

import org.jspecify.annotations.NullMarked;
