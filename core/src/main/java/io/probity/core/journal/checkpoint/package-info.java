/** Signs the newest head, and proves to anybody what stands in the ledger. */
@NullMarked
package io.probity.core.journal.checkpoint;

import org.jspecify.annotations.NullMarked;
