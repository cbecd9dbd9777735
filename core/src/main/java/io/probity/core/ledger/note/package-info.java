/** Signed notes, checkpoints and receipts, as C2SP writes them. */
@NullMarked
package io.probity.core.ledger.note;

import org.jspecify.annotations.NullMarked;
