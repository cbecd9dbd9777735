/** Answers questions from read models that are folded from the ledger. */
@NullMarked
package io.probity.query;

import org.jspecify.annotations.NullMarked;
