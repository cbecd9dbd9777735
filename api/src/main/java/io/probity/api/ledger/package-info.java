/** The ledger's own reads over HTTP: checkpoint, tiles, entries, proofs. */
@NullMarked
package io.probity.api.ledger;

import org.jspecify.annotations.NullMarked;
