/**
 * The ledger's format: entries, heads, the tree over them, and every check that an outsider can
 * repeat with a JDK alone.
 */
@NullMarked
package io.probity.core.ledger;

import org.jspecify.annotations.NullMarked;
