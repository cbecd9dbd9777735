/** Re-hashes everything and rebuilds the tree from scratch. */
@NullMarked
package io.probity.core.ledger.audit;

import org.jspecify.annotations.NullMarked;
