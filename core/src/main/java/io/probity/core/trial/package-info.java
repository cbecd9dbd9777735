/** A report made up to test the hotline is followed from start to finish, and disclosed as such. */
@NullMarked
package io.probity.core.trial;

import org.jspecify.annotations.NullMarked;
