/** From decided commands to a valid head: batches, the produce request, and what became of it. */
@NullMarked
package io.probity.core.journal.commit;

import org.jspecify.annotations.NullMarked;
