/** How sealed content opens: its place, its keys, and its commitment. */
@NullMarked
package io.probity.core.ledger.seal;

import org.jspecify.annotations.NullMarked;
