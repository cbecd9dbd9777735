/** Tells downstream systems what they may see, once each, in the order of the ledger. */
@NullMarked
package io.probity.core.journal.publishing;

import org.jspecify.annotations.NullMarked;
