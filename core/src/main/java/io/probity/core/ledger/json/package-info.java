/** The one spelling of JSON in which entries and heads are written, and strict reading of it. */
@NullMarked
package io.probity.core.ledger.json;

import org.jspecify.annotations.NullMarked;
