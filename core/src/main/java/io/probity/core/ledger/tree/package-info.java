/** The Merkle tree of RFC 9162 over the entries, its proofs, and its tiles. */
@NullMarked
package io.probity.core.ledger.tree;

import org.jspecify.annotations.NullMarked;
