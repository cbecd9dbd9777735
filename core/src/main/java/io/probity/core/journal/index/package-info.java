/** Keeps a copy of the ledger in MongoDB by which entries and tree hashes are found. */
@NullMarked
package io.probity.core.journal.index;

import org.jspecify.annotations.NullMarked;
