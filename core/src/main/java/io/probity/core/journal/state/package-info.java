/** What one node knows of the ledger: its end, its latest commands, its tail, the open attempt. */
@NullMarked
package io.probity.core.journal.state;

import org.jspecify.annotations.NullMarked;
