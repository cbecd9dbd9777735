/** What each entry changes in the file of its case, one class for each family of events. */
@NullMarked
package io.probity.query.casefile.folding;

import org.jspecify.annotations.NullMarked;
