/**
 * Write models and their collections: folded from the ledger, written in bulk, counted, compared.
 */
@NullMarked
package io.probity.query.views;

import org.jspecify.annotations.NullMarked;
